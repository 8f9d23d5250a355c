// A button that opens a file: the browser's own file control under the look of a button, so that keyboard and names come with
// it, in the language of the page.

export interface FileButtonProps {
  readonly label: string;
  readonly onOpen: (file: File | undefined) => Promise<void>;
}

export function FileButton({ label, onOpen }: FileButtonProps) {
  return (
    <div class="file-button">
      <input
        type="file"
        accept=".json,application/json"
        aria-label={label}
        onChange={(event) => {
          const { currentTarget: control } = event;
          void onOpen(control.files?.[0]).then(() => {
            // The same file may be opened again after it was changed.
            control.value = '';
          });
        }}
      />
      <span class="button" aria-hidden="true">
        {label}
      </span>
    </div>
  );
}
