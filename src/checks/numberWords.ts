/** What the writers of a language put around a number to say how much it is. Alternatives of regular expressions. */
interface NumberWords {
  /** Words that are numbers themselves, and parts of such words in languages that join them. */
  numerals: string;
  /** What stands between two of them. */
  joints?: string;
  /** What makes a number a share, and what does so after digits alone. */
  shares: string;
  looseShares?: string;
  /** What multiplies a number, with the factor. */
  magnitudes: readonly (readonly [words: string, factor: number])[];
  /** Money, after the number. */
  money: string;
  /** What says a share or a multiple by itself, a third of, tenfold, doubled: its first word, and what follows. */
  portions: readonly (readonly [first: string, rest: string])[];
}

/**
 * The words of each language that the interface may be in. All are looked for in every text, for an author may write
 * 15 per cent in Chinese. Where a language is added to the interface, its words are added here.
 */
export const numberWords: Readonly<Record<string, NumberWords>> = {
  en: {
    numerals:
      'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
      '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|dozen|half',
    joints: 'and an?|and|point',
    shares:
      'per[ -]?cents?|percentage[ -]points?|percent[ -]points?|pct\\.?|perc\\.|p\\.c\\.|ppts?|basis[ -]points?|bps?|per ?milles?|parts per (?:million|billion)|pp[mb]',
    magnitudes: [
      ['thousands?|thou', 1e3],
      ['lakhs?', 1e5],
      ['millions?|mln\\.?|mn\\.?', 1e6],
      ['crores?', 1e7],
      ['billions?|bln\\.?|bn\\.?|bil\\.', 1e9],
      ['trillions?|trn\\.?|tn\\.?', 1e12],
    ],
    money:
      'yuan|renminbi|dollars?|bucks|cents|euros?|pounds sterling|sterling|sterling|yen|korean won|rupees?|roubles?|rubles?|pesos?|reais',
    portions: [
      [
        '(?<!(?:first|second|other|latter|upper|lower|top|bottom|earlier|later|last)[ -])half',
        ' (?:of|the(?! (?:battle|story|fun))|as (?:many|much|large|big|high|long|fast))',
      ],
      ['half', ' an? per ?cent'],
      ['an?', ' (?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth) of(?! an? (?:hour|century|mile))'],
      ['an?', ' (?:quarter|fifth|sixth|seventh|eighth|ninth|tenth) (?:more|less|fewer|higher|lower)'],
      ['(?:four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand)-?fold', ''],
      // An aim may be twofold.
      ['(?:two|three)-?fold', ' (?:increase|rise|growth|gain|jump|drop|fall|decline|reduction)'],
      ['(?:two|three)fold', '(?<=(?:rose|risen|grew|grown|increased|fell|fallen) (?:two|three)fold)'],
      ['doubled|tripled|trebled|quadrupled|halved', ''],
      ['twice', ' (?:as|the(?! time))'],
      [
        '(?:three|four|five|six|seven|eight|nine|ten)',
        ' times (?:as (?:many|much|large|big|high|long|fast)|more|the (?:size|number|amount|price|cost)|(?:high|larg|great)er)',
      ],
      [
        'one|two|three|four|five|six|seven|eight|nine',
        ' (?:in|out of)(?: every)? (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)(?!-)',
      ],
    ],
  },
  de: {
    numerals:
      '(?:null|anderthalb|einhalb|ein|eins|eine|einer|zwei|drei|dreißig|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwan|zig|ßig|und|hundert|tausend)+',
    joints: 'komma',
    shares: 'prozent(?:punkten?|ige?[nmrs]?)?|v\\. ?h\\.|promille|vom hundert|basispunkten?',
    magnitudes: [
      ['tausend|tsd\\.?', 1e3],
      ['millionen|mio\\.?', 1e6],
      ['milliarden?|mrd\\.?', 1e9],
      ['billionen|bio\\.?', 1e12],
    ],
    money: 'euro|t(?:eur|€)|meur|dollar|pfund|franken|yuan',
    portions: [
      ['die|der', ' hälfte'],
      ['ein|einem|einen|eines', ' (?:drittel|viertel|fünftel|sechstel|achtel|zehntel)'],
      ['zwei|drei|vier', ' (?:drittel|viertel|fünftel|zehntel)'],
      ['(?:vier|fünf|sechs|sieben|acht|neun|zehn|hundert|tausend)fach(?:e[nrs]?)?', ''],
      ['(?:verdoppelte?|verdreifachte?|vervierfachte?|halbierte?)n?', ''],
      ['(?:doppel|(?:zwei|drei|vier)fach|halb)t?', ' so (?:viele?|hoch|groß)'],
      [
        '(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|hundert)mal',
        ' (?:so (?:viele?|hoch|groß)|mehr|höher|größer)',
      ],
      ['jede[rsn]?', ' (?:zweite|dritte|vierte|fünfte|zehnte)n?(?! (?:jahr|monat|woche|tag|mal))'],
      ['zwei|drei|vier|fünf|sechs|sieben|acht|neun', ' von (?:zehn|zwanzig|hundert)'],
    ],
  },
  fr: {
    numerals:
      'zéro|une?|demi|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?',
    joints: 'et|virgule',
    shares: 'pour[ -]?cents?|points? de pourcentage|p\\. ?100|pour mille',
    magnitudes: [
      ['mille|milliers?', 1e3],
      ['millions?', 1e6],
      ['milliards?|mds?\\.?', 1e9],
    ],
    money: '[km]€|mds?€|euros?|dollars?|livres?|francs?|yuans?',
    portions: [
      ['la', ' moitié'],
      ['un|le', ' (?:tiers|quart|cinquième|dixième) d(?:es?|u)'],
      ['deux|trois|quatre', ' (?:tiers|quarts|cinquièmes|dixièmes)'],
      ['(?:doublé|triplé|quadruplé)e?s?', ''],
      ['deux|trois|quatre|cinq|dix|cent', ' fois (?:plus|moins|supérieure?s?|la|le)'],
      ['une?|deux|trois|quatre|cinq|six|sept|huit|neuf', ' sur (?:deux|trois|quatre|cinq|six|huit|dix|vingt|cent)'],
    ],
  },
  es: {
    numerals:
      'cero|uno|una?|medi[oa]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:séis|siete|ocho|nueve)|veint(?:e|i[uú]n[oa]?|idós|itrés|icuatro|icinco|iséis|isiete|iocho|inueve)|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?|(?:dos|tres|cuatro|seis|ocho)cient[oa]s|quinient[oa]s|(?:sete|nove)cient[oa]s|mil',
    joints: 'y|coma',
    shares: 'por[ -]?ciento|puntos? porcentual(?:es)?|por mil',
    magnitudes: [
      ['mil(?:es)?', 1e3],
      ['mill[oó]n(?:es)?', 1e6],
      ['mil(?:es de)? millones', 1e9],
      ['bill[oó]n(?:es)?', 1e12],
    ],
    money: 'euros?|dólares|dólar|pesos?|libras?|yuanes',
    portions: [
      ['la', ' mitad'],
      ['un|el', ' (?:tercio|quinto|décimo) del?'],
      ['una|la', ' (?:cuarta|quinta|décima) parte'],
      ['dos|tres|cuatro', ' (?:tercios|cuartos|quintos|cuartas partes|quintas partes)'],
      ['dos|tres|cuatro|cinco|diez|cien', ' veces (?:más|menos|mayor|superior|el|la)'],
      [
        'un[oa]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve',
        ' de cada (?:dos|tres|cuatro|cinco|seis|ocho|diez|veinte|cien)',
      ],
      ['(?:duplic|triplic|cuadruplic)(?:ó|aron|ad[oa]s?)', ''],
      ['el', ' (?:doble|triple) (?:de|que)'],
    ],
  },
  pt: {
    numerals:
      'zero|uma?|mei[oa]|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|dezasseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento',
    joints: 'e|vírgula',
    shares: 'por[ -]?cento|pontos? percentua(?:l|is)|por mil',
    magnitudes: [
      ['mil(?:hares)?', 1e3],
      ['milh(?:ão|ões)', 1e6],
      ['bilh(?:ão|ões)|mil(?:hares de)? milhões', 1e9],
      ['trilh(?:ão|ões)', 1e12],
    ],
    money: 'euros?|dólares|dólar|reais|libras?|yuans?|iuanes',
    portions: [
      ['(?<!(?:primeira|segunda|outra) )metade', ''],
      ['um', ' (?:terço|quarto|quinto|décimo) d(?:e|os?|as?)'],
      ['dois|duas|três|quatro', ' (?:terços|quartos|quintos|décimos)'],
      ['(?:duplic|dobr|triplic|quadruplic)(?:ou|aram|ad[oa]s?)', ''],
      ['o', ' (?:dobro|triplo)'],
      ['duas|três|quatro|cinco|dez|cem', ' vezes (?:mais|menos|maior|superior|o|a)'],
      [
        'uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove',
        ' em cada (?:dois|duas|três|quatro|cinco|seis|oito|dez|vinte|cem)',
      ],
    ],
  },
  ru: {
    numerals:
      'ноль|полтор[аы]|од(?:ин|на|но)|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|двадцать|тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|двести|(?:три|четыре)ста|(?:пять|шесть|семь|восемь|девять)сот|целых|десятых',
    shares: 'процент\\p{L}*(?:ный|ных)? ?(?:пункт\\p{L}*)?|п\\. ?п\\.|проц\\.|промилле',
    magnitudes: [
      ['тысяч\\p{L}*|тыс\\.?', 1e3],
      ['миллион\\p{L}*|млн\\.?', 1e6],
      ['миллиард\\p{L}*|млрд\\.?', 1e9],
      ['триллион\\p{L}*|трлн\\.?', 1e12],
    ],
    money: 'рубл\\p{L}*|руб\\.?|доллар\\p{L}*|евро|юан\\p{L}*|фунт\\p{L}*',
    portions: [
      ['(?<!(?:перв|втор|друг)\\p{L}+ )половин[аыуе]', ''],
      ['треть|четверть', ''],
      ['две|три', ' (?:трети|четверти)'],
      ['вдвое|втрое|вчетверо|впятеро|вдесятеро', ''],
      ['(?:удвои|утрои|учетвери)л\\p{L}*', ''],
      ['кажд(?:ый|ая|ое)', ' (?:втор|трет|четв[её]рт|пят|десят)\\p{L}+(?! (?:год|день|месяц|раз))'],
      ['две|два|три|четыре|пять|шесть|семь|восемь|девять', ' из (?:десяти|ста)'],
      ['в', ' (?:два|три|четыре|пять|десять|сто|полтора) раза?'],
      ['пол(?:миллиона|миллиарда|процента)', ''],
      ['пол', '-процента'],
    ],
  },
  zh: {
    numerals: '',
    shares: '[个個]?百分[点點]|[个個]基[点點]|[个個]?分位[点點]',
    magnitudes: [
      // Before a metre or a watt it belongs to the unit.
      ['千(?=[元圆圓人户戶家台]|[美欧歐日港韩韓]元|英[镑鎊])', 1e3],
      ['[万萬]', 1e4],
      ['十[万萬]', 1e5],
      ['百[万萬]', 1e6],
      ['千[万萬]', 1e7],
      ['[亿億]', 1e8],
      ['十[亿億]', 1e9],
      ['百[亿億]', 1e10],
      ['千[亿億]', 1e11],
      ['[万萬][亿億]|兆', 1e12],
    ],
    money:
      '元|圆|圓|块钱|塊錢|人民[币幣]|美元|美金|[欧歐]元|英[镑鎊]|日[元圆圓]|港[元币幣]|新[台臺][币幣]|[韩韓]元|[卢盧]布',
    portions: [
      ['(?<![另前后後上下])一半|半[数數]|(?<!不)[过過]半(?![年个個天小月夜辈輩日路生信])', ''],
      ['翻番', ''],
    ],
  },
  ja: {
    numerals: '',
    shares: 'パーセント(?:ポイント)?',
    looseShares: 'ポイント|割',
    magnitudes: [],
    money: '円|ドル|ユーロ|ポンド|人民元',
    portions: [
      ['半分', '(?=[がのをは以])'],
      ['[一二三四五六七八九十\\d]{1,9}分の', '[一二三四五六七八九十\\d]+'],
      ['倍増', ''],
      ['[一二三四五六七八九]割', '(?=[のがはをにでと、。超強弱ほ程以]|[一二三四五六七八九]分)'],
      ['[二三四五六七八九十]倍', '(?=[にのとへ増以])'],
      ['[百千][一二三四五六七八九]', '[十百一二三四五六七八九]*[万億]'],
      ['\\d{1,9}人', '(?:に|中)\\d+人'],
    ],
  },
  ko: {
    // Of one syllable, most are other words too.
    numerals: '[영일이삼사오육륙칠팔구십백천만억조]{2,}',
    shares: '[일이삼사오육칠팔구십]?퍼센트(?:포인트)?',
    looseShares: '프로|포인트|할',
    magnitudes: [
      ['천', 1e3],
      ['만', 1e4],
      ['백만', 1e6],
      ['천만', 1e7],
      ['억', 1e8],
      ['조', 1e12],
    ],
    money: '원|위안|달러|유로|엔',
    portions: [
      ['절반|과반', ''],
      ['(?:두|세|네|다섯|열|백|\\d{1,9}) ?명', ' 중 (?:한|하나|둘|두|셋|세|네|다섯|여섯|일곱|여덟|아홉|\\d+)'],
      ['[일이삼사오육칠팔구십\\d]{1,9}분의', ' ?[일이삼사오육칠팔구십\\d]+'],
      ['(?:두|세|네|다섯|열|\\d) ?배', '(?=[로가의는를 ,.]|$)'],
    ],
  },
};

/** Codes and signs of money, which stand before a number or after it. */
export const moneyCodes =
  '(?:(?:us|hk|nt|ca?|a|s|r)?\\$)|[¥€£₽₩₹₫₺฿₴]|(?<!\\p{Script=Latin})(?:rmb|cny|cnh|usd|eur|gbp|jpy|hkd|twd|krw|rub|brl|chf|aud|cad|inr|sgd)(?!\\p{L})|人民[币幣]|美元|[欧歐]元';

/** Units of measure that a number may have without a table that declares them. */
export const measures =
  '[kmgt]w(?:h|p)?|[kmgt]wh|km²?|km2|m[²2]|m[³3]|kg|[mg]t(?:co2e?)?|ha|hectares?|tonnes?|tons?|tonnen|toneladas?|kilom(?:et(?:er|re)s?)|kilograms?|°[cf]|hrs|' +
  '[公千]里|平方[公千]?[里米]|立方米|公[斤顷]|[吨噸]|[亩畝]|[千兆吉]瓦[时時]?|公頃|килограмм\\p{L}*|тонн\\p{L}*|км|キロ(?:メートル|グラム)?|トン|킬로미터|톤';

/** What says how sure an interval or a test is, which is no finding: 95% CI, at the 5% level. */
export const certainty = {
  /** After the share, and before it. */
  interval:
    '(?:ci|cri|pi|ki|vi|ic|ди)(?!\\p{L})|(?:confidence|credib(?:le|ility)|prediction|uncertainty|konfidenz|vertrauens|доверительн)|[置可]信|信[赖賴頼]|신뢰',
  intervalBefore:
    '(?:ci|ic|ki|intervalle de (?:confiance|crédibilité)|intervalo de (?:confianza|confiança)|置信水平|置信度|信頼水準)(?: à| del?|为|為|は|,|:)?',
  test: 'level(?!\\p{L})(?<=(?<!\\p{L})at the [^]{0,12})|significance|signifikanz|niveau|的?(?:显著|顯著)|有意|уровн|유의',
  testBefore:
    '(?:seuil|niveau) de signification de|nivel de significación del?|nível de significância de|(?:显著|顯著)性?水平[为為]',
} as const;
