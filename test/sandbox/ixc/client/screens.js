/* What single screens do by themselves: values that the page rewrites, fields that come and go. */
/* global IXC */
'use strict';

/* Fields of a platform arrive after it is chosen, as new elements; what stood in the old ones is lost. */
IXC.telas.sva_configuracoes = (function () {
  function plataforma(janela) {
    return janela.campo('plataforma').valor();
  }
  function troca(janela, valores) {
    var escolhida = plataforma(janela);
    var $lugar = janela.$form.find('.campos_plataforma');
    $.get(IXC.acao('sva_configuracoes', 'botaoAjax_11'), { plataforma: escolhida }).done(function (html) {
      if (plataforma(janela) !== escolhida) return;
      IXC.ligaCampos($lugar.html(html));
      $lugar.find('[name]').each(function () {
        janela.$form.formInsere_val_campo(this.name, valores[this.name] || '');
      });
      janela.campo('url').on('blur', function () {
        $(this).val($.trim($(this).val()));
      });
    });
  }
  return {
    onInit: function (janela) {
      janela.campo('plataforma').on('change', function () {
        troca(janela, {});
      });
    },
    onNovo: function (janela) {
      janela.$form.find('.campos_plataforma').empty();
    },
    onEdit: function (janela) {
      troca(janela, janela.registro);
    },
  };
})();

/* Text is cleaned when the field is left [P for addresses, G here]. */
function limpa(janela, nome, maiusculas) {
  janela.campo(nome).on('blur', function () {
    var texto = $.trim($(this).val()).replace(/\s+/g, ' ');
    $(this).val(maiusculas ? texto.toUpperCase() : texto);
  });
}

IXC.telas.produtos = {
  onInit: function (janela) {
    limpa(janela, 'descricao', true);
  },
};

IXC.telas.cliente = {
  onInit: function (janela) {
    limpa(janela, 'razao', true);
    ['endereco', 'numero', 'bairro'].forEach(function (nome) {
      limpa(janela, nome, false);
    });
  },
};

IXC.telas.funcionarios = {
  onInit: function (janela) {
    limpa(janela, 'funcionario', true);
  },
};

/* The plan of sale rewrites other fields of the contract, and may ask first, with the browser's own dialog [P]. */
IXC.telas.cliente_contrato = {
  onInit: function (janela) {
    janela.campo('id_vd_contrato').on('change', function () {
      var $plano = $(this);
      var antes = janela.registro.id_vd_contrato || '';
      if (janela.id && antes && $plano.val() !== antes && !confirm('Alterar o plano de venda do contrato?')) {
        janela.$form.formInsere_val_campo('id_vd_contrato', antes);
        return;
      }
      $.ajax({
        url: IXC.acao('cliente_contrato', 'botaoAjax_23'),
        data: { id_vd_contrato: $plano.val() },
        dataType: 'json',
        async: false,
      }).done(function (plano) {
        if (plano.tipo) janela.campo('tipo').marcar(plano.tipo);
        if (plano.base_geracao_tipo_doc)
          janela.campo('base_geracao_tipo_doc').marcar(plano.base_geracao_tipo_doc);
      });
    });
  },
  onSubmit: function (janela) {
    var antes = janela.registro.id_vd_contrato || '';
    if (!janela.id || !antes || antes === janela.campo('id_vd_contrato').valor()) return;
    if (!confirm('Os títulos financeiros do plano anterior serão cancelados. Continuar?')) {
      janela.setErro('Alteração cancelada pelo operador.');
    }
  },
};

/* A product that was chosen by hand brings values into its window; one that stood there already does not. */
function trazProduto(janela, acao, depois) {
  janela.campo('id_produto').on('ixc:resolvido', function (evento, id) {
    if (!id || id === janela.registro.id_produto) return;
    janela.registro.id_produto = id;
    $.getJSON(IXC.acao(janela.tabela, acao), { id_produto: id }).done(function (produto) {
      $.each(produto, function (nome, valor) {
        janela.$form.formInsere_val_campo(nome, valor);
      });
      if (depois) depois(janela);
    });
  });
}

/* Plan or product, by type. */
IXC.telas.vd_contratos_produtos = (function () {
  function ajusta(janela) {
    var porPlano = ['I', 'T'].indexOf(janela.campo('tipo').valor()) >= 0;
    janela.campo(porPlano ? 'id_plano' : 'id_produto').mostra();
    janela.campo(porPlano ? 'id_produto' : 'id_plano').esconde();
  }
  return {
    onInit: function (janela) {
      janela.campo('tipo').on('change', function () {
        ajusta(janela);
      });
      trazProduto(janela, 'botaoAjax_31');
    },
    onNovo: ajusta,
    onEdit: ajusta,
  };
})();

/* The total follows quantity and price; how often a service repeats is asked only when it does not repeat for ever. */
IXC.telas.cliente_contrato_servicos = (function () {
  function soma(janela) {
    var preco = janela.campo('valor_unitario').val();
    var total = Number(janela.campo('quantidade').val()) * IXC.numero(preco);
    janela.$form.formInsere_val_campo('valor_total', preco && isFinite(total) ? IXC.moeda(total) : '');
  }
  function ajusta(janela) {
    var repeticoes = janela.campo('repetir_qtde');
    if (janela.campo('repetir').valor() === 'V') repeticoes.mostra();
    else repeticoes.esconde();
  }
  return {
    onInit: function (janela) {
      janela.campo('repetir').on('change', function () {
        ajusta(janela);
      });
      ['quantidade', 'valor_unitario'].forEach(function (nome) {
        janela.campo(nome).on('change blur', function () {
          soma(janela);
        });
      });
      trazProduto(janela, 'botaoAjax_32', soma);
    },
    onNovo: ajusta,
    onEdit: ajusta,
  };
})();

/* A login's contract says whose login it is. */
IXC.telas.radusuarios = {
  onInit: function (janela) {
    janela.campo('id_contrato').on('ixc:resolvido', function (evento, id) {
      if (!id || (janela.id && id === janela.registro.id_contrato)) return;
      $.getJSON(IXC.acao('radusuarios', 'botaoAjax_61'), { id_contrato: id }).done(function (contrato) {
        $.each(contrato, function (nome, valor) {
          janela.$form.formInsere_val_campo(nome, valor);
        });
      });
    });
  },
};

/* "Usar dados cadastro": Sim takes document and user from the customer, Não asks the operator for them. */
IXC.telas.sva_usuarios = (function () {
  function ajusta(janela) {
    var doCadastro = janela.campo('usar_email').valor() === 'S';
    janela.somenteLeitura('cnpj_cpf', doCadastro);
    janela.somenteLeitura('user', doCadastro);
    if (!doCadastro || !janela.campo('id_contrato').val()) return;
    var contrato = { id_contrato: janela.campo('id_contrato').val() };
    $.getJSON(IXC.acao('sva_usuarios', 'botaoAjax_41'), contrato).done(function (dados) {
      if (janela.campo('usar_email').valor() !== 'S') return;
      $.each(dados, function (nome, valor) {
        janela.$form.formInsere_val_campo(nome, valor);
      });
    });
  }
  return {
    onInit: function (janela) {
      janela.campo('usar_email').on('change', function () {
        ajusta(janela);
      });
      janela.campo('id_contrato').on('change', function () {
        ajusta(janela);
      });
    },
    onNovo: ajusta,
    onEdit: ajusta,
  };
})();
