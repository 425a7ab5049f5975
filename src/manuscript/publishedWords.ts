/*
 * What an import writes that a site would publish, in the languages that the interface speaks besides English and Chinese.
 * What stays with the editors, notes that are still open and the report, is in English there.
 */

/** A kind of brief: its name, its plural, and what it holds. */
type KindWords = readonly [name: string, plural: string, summary: string];

/** The words of one language. */
export interface PublishedWords {
  kinds: Readonly<Record<KindId, KindWords>>;
  untitled: string;
  abstract: string;
  /** With the section in place of `{}`. */
  tableOf: string;
  /** With the cells in place of `{}`. */
  footnoteMarks: string;
  notSupplied: string;
  aYear: string;
  figures: readonly [
    title: string,
    description: string,
    scope: string,
    item: string,
    value: string,
    unit: string,
    year: string,
    section: string,
    reference: string,
  ];
}

type KindId =
  'recommendation' | 'challenge' | 'opportunity' | 'application' | 'background' | 'finding' | 'measure' | 'method';

export const publishedWords: Readonly<Record<string, PublishedWords>> = {
  fr: {
    kinds: {
      recommendation: ['Recommandation', 'Recommandations', 'Ce que le document recommande.'],
      challenge: ['Difficulté', 'Difficultés', 'Ce que le document juge difficile.'],
      opportunity: ['Opportunité', 'Opportunités', 'Ce que le document espère gagner.'],
      application: ['Application', 'Applications', 'Où le document voit son objet servir.'],
      background: ['Contexte', 'Contexte', 'Ce qu’il faut savoir d’abord.'],
      finding: ['Résultat', 'Résultats', 'Ce que le document établit.'],
      measure: ['Mesure', 'Mesures', 'Ce que le document propose de faire.'],
      method: ['Méthode', 'Méthodes', 'Comment le document est parvenu à ses résultats.'],
    },
    untitled: 'Tableau sans titre',
    abstract: 'Résumé',
    tableOf: 'Tableau du document, section {}.',
    footnoteMarks: 'Cellules accompagnées d’une note dans le document : {}',
    notSupplied: 'Notice bibliographique non fournie avec le manuscrit.',
    aYear: 'par an',
    figures: [
      'Chiffres du texte',
      'Chiffres que le document donne dans son texte, hors tableaux.',
      'Comme le dit le nom de chaque chiffre.',
      'Ce qui est mesuré',
      'Valeur',
      'Unité',
      'Année',
      'Section',
      'Référence',
    ],
  },
  de: {
    kinds: {
      recommendation: ['Empfehlung', 'Empfehlungen', 'Was die Arbeit empfiehlt.'],
      challenge: ['Schwierigkeit', 'Schwierigkeiten', 'Was die Arbeit für schwierig hält.'],
      opportunity: ['Chance', 'Chancen', 'Was sich die Arbeit verspricht.'],
      application: ['Anwendung', 'Anwendungen', 'Wo die Arbeit ihren Gegenstand im Einsatz sieht.'],
      background: ['Hintergrund', 'Hintergrund', 'Was man zuerst wissen muss.'],
      finding: ['Ergebnis', 'Ergebnisse', 'Was die Arbeit feststellt.'],
      measure: ['Maßnahme', 'Maßnahmen', 'Was die Arbeit vorschlägt.'],
      method: ['Methode', 'Methoden', 'Wie die Arbeit zu ihren Ergebnissen kam.'],
    },
    untitled: 'Tabelle ohne Titel',
    abstract: 'Kurzfassung',
    tableOf: 'Eine Tabelle der Arbeit, aus Abschnitt {}.',
    footnoteMarks: 'Zellen, die in der Arbeit eine Fußnote haben: {}',
    notSupplied: 'Die Literaturangabe liegt dem Manuskript nicht bei.',
    aYear: 'im Jahr',
    figures: [
      'Zahlen im Text',
      'Zahlen, die die Arbeit in ihrem Text nennt, nicht in einer Tabelle.',
      'Wie der Name der Zahl sagt.',
      'Was gemessen wurde',
      'Wert',
      'Einheit',
      'Jahr',
      'Abschnitt',
      'Literaturangabe',
    ],
  },
  es: {
    kinds: {
      recommendation: ['Recomendación', 'Recomendaciones', 'Lo que el trabajo recomienda.'],
      challenge: ['Dificultad', 'Dificultades', 'Lo que el trabajo considera difícil.'],
      opportunity: ['Oportunidad', 'Oportunidades', 'Lo que el trabajo espera ganar.'],
      application: ['Aplicación', 'Aplicaciones', 'Dónde ve el trabajo en uso su objeto.'],
      background: ['Contexto', 'Contexto', 'Lo que hay que saber primero.'],
      finding: ['Resultado', 'Resultados', 'Lo que el trabajo establece.'],
      measure: ['Medida', 'Medidas', 'Lo que el trabajo propone hacer.'],
      method: ['Método', 'Métodos', 'Cómo llegó el trabajo a sus resultados.'],
    },
    untitled: 'Tabla sin título',
    abstract: 'Resumen',
    tableOf: 'Una tabla del trabajo, de la sección {}.',
    footnoteMarks: 'Celdas con nota al pie en el trabajo: {}',
    notSupplied: 'El manuscrito no incluye esta referencia.',
    aYear: 'al año',
    figures: [
      'Cifras del texto',
      'Cifras que el trabajo da en su texto, no en una tabla.',
      'Como dice el nombre de cada cifra.',
      'Qué mide',
      'Valor',
      'Unidad',
      'Año',
      'Sección',
      'Referencia',
    ],
  },
  pt: {
    kinds: {
      recommendation: ['Recomendação', 'Recomendações', 'O que o trabalho recomenda.'],
      challenge: ['Dificuldade', 'Dificuldades', 'O que o trabalho considera difícil.'],
      opportunity: ['Oportunidade', 'Oportunidades', 'O que o trabalho espera ganhar.'],
      application: ['Aplicação', 'Aplicações', 'Onde o trabalho vê o seu objeto em uso.'],
      background: ['Contexto', 'Contexto', 'O que é preciso saber primeiro.'],
      finding: ['Resultado', 'Resultados', 'O que o trabalho constata.'],
      measure: ['Medida', 'Medidas', 'O que o trabalho propõe fazer.'],
      method: ['Método', 'Métodos', 'Como o trabalho chegou aos seus resultados.'],
    },
    untitled: 'Tabela sem título',
    abstract: 'Resumo',
    tableOf: 'Uma tabela do trabalho, da seção {}.',
    footnoteMarks: 'Células com nota de rodapé no trabalho: {}',
    notSupplied: 'O manuscrito não inclui esta referência.',
    aYear: 'por ano',
    figures: [
      'Números do texto',
      'Números que o trabalho dá no seu texto, não em tabela.',
      'Como diz o nome de cada número.',
      'O que mede',
      'Valor',
      'Unidade',
      'Ano',
      'Seção',
      'Referência',
    ],
  },
  ru: {
    kinds: {
      recommendation: ['Рекомендация', 'Рекомендации', 'Что рекомендует работа.'],
      challenge: ['Трудность', 'Трудности', 'Что работа считает трудным.'],
      opportunity: ['Возможность', 'Возможности', 'Чего ожидает работа.'],
      application: ['Применение', 'Применения', 'Где работа видит применение своего предмета.'],
      background: ['Контекст', 'Контекст', 'Что нужно знать сначала.'],
      finding: ['Вывод', 'Выводы', 'Что установила работа.'],
      measure: ['Мера', 'Меры', 'Что предлагает сделать работа.'],
      method: ['Метод', 'Методы', 'Как работа пришла к своим выводам.'],
    },
    untitled: 'Таблица без названия',
    abstract: 'Аннотация',
    tableOf: 'Таблица из работы, раздел {}.',
    footnoteMarks: 'Ячейки, у которых в работе есть сноска: {}',
    notSupplied: 'В рукописи нет этой библиографической записи.',
    aYear: 'в год',
    figures: [
      'Числа из текста',
      'Числа, которые работа приводит в тексте, а не в таблице.',
      'Как сказано в названии каждого числа.',
      'Что измерено',
      'Значение',
      'Единица',
      'Год',
      'Раздел',
      'Источник',
    ],
  },
  ja: {
    kinds: {
      recommendation: ['提言', '提言', '論文が提言すること。'],
      challenge: ['課題', '課題', '論文が課題とすること。'],
      opportunity: ['機会', '機会', '論文が期待すること。'],
      application: ['応用', '応用', '論文が挙げる用途。'],
      background: ['背景', '背景', 'はじめに知っておくこと。'],
      finding: ['知見', '知見', '論文が明らかにしたこと。'],
      measure: ['方策', '方策', '論文が提案する方策。'],
      method: ['方法', '方法', '論文が用いた方法。'],
    },
    untitled: '無題の表',
    abstract: '要旨',
    tableOf: '論文の第{}節の表。',
    footnoteMarks: '論文で注のあるセル：{}',
    notSupplied: '原稿にこの文献の記載がない。',
    aYear: '/年',
    figures: [
      '本文中の数値',
      '論文が表ではなく本文で示す数値。',
      '各項目の名称のとおり。',
      '項目',
      '値',
      '単位',
      '年',
      '節',
      '文献',
    ],
  },
  ko: {
    kinds: {
      recommendation: ['제언', '제언', '논문이 제언하는 것.'],
      challenge: ['과제', '과제', '논문이 과제로 보는 것.'],
      opportunity: ['기회', '기회', '논문이 기대하는 것.'],
      application: ['응용', '응용', '논문이 드는 쓰임새.'],
      background: ['배경', '배경', '먼저 알아 둘 것.'],
      finding: ['결과', '결과', '논문이 밝힌 것.'],
      measure: ['방안', '방안', '논문이 제안하는 방안.'],
      method: ['방법', '방법', '논문이 쓴 방법.'],
    },
    untitled: '제목 없는 표',
    abstract: '초록',
    tableOf: '논문 {}절의 표.',
    footnoteMarks: '논문에서 각주가 달린 칸: {}',
    notSupplied: '원고에 이 문헌의 서지 사항이 없다.',
    aYear: '/년',
    figures: [
      '본문의 수치',
      '논문이 표가 아니라 본문에서 제시한 수치.',
      '각 항목의 이름과 같음.',
      '항목',
      '값',
      '단위',
      '연도',
      '절',
      '참고문헌',
    ],
  },
};
