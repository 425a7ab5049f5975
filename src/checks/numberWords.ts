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
}

/**
 * The words of each language that the interface may be in. All are looked for in every text, for an author may write
 * 15 per cent in Chinese. Where a language is added to the interface, its words are added here.
 */
export const numberWords: Readonly<Record<string, NumberWords>> = {
  en: {
    numerals:
      'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
      '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|dozen',
    joints: 'and|point',
    shares:
      'per[ -]?cents?|percentage[ -]points?|percent[ -]points?|pct\\.?|perc\\.|p\\.c\\.|ppts?|basis[ -]points?|bps?|per mille?|parts per (?:million|billion)|ppm',
    magnitudes: [
      ['thousands?', 1e3],
      ['millions?|mln\\.?|mn\\.?', 1e6],
      ['billions?|bln\\.?|bn\\.?', 1e9],
      ['trillions?|trn\\.?|tn\\.?', 1e12],
    ],
    money:
      'yuan|renminbi|dollars?|bucks|cents|euros?|pounds sterling|sterling|sterling|yen|korean won|rupees?|roubles?|rubles?|pesos?|reais',
  },
  de: {
    numerals:
      '(?:null|ein|eins|eine|einer|zwei|drei|dreißig|vier|fünf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwan|zig|ßig|und|hundert|tausend)+',
    joints: 'komma',
    shares: 'prozent(?:punkten?)?|v\\. ?h\\.|promille|vom hundert|basispunkten?',
    magnitudes: [
      ['tausend|tsd\\.?', 1e3],
      ['millionen|mio\\.?', 1e6],
      ['milliarden?|mrd\\.?', 1e9],
      ['billionen|bio\\.?', 1e12],
    ],
    money: 'euro|dollar|pfund|franken|yuan',
  },
  fr: {
    numerals:
      'zéro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?',
    joints: 'et|virgule',
    shares: 'pour[ -]?cents?|points? de pourcentage|p\\. ?100|pour mille',
    magnitudes: [
      ['mille|milliers?', 1e3],
      ['millions?', 1e6],
      ['milliards?|mds?\\.?', 1e9],
    ],
    money: 'euros?|dollars?|livres?|francs?|yuans?',
  },
  es: {
    numerals:
      'cero|uno|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci(?:séis|siete|ocho|nueve)|veint(?:e|iun[oa]|idós|itrés|icuatro|icinco|iséis|isiete|iocho|inueve)|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien(?:to)?',
    joints: 'y|coma',
    shares: 'por[ -]?ciento|puntos? porcentual(?:es)?|por mil',
    magnitudes: [
      ['mil', 1e3],
      ['mill[oó]n(?:es)?', 1e6],
      ['mil millones', 1e9],
      ['bill[oó]n(?:es)?', 1e12],
    ],
    money: 'euros?|dólares|dólar|pesos?|libras?|yuanes',
  },
  pt: {
    numerals:
      'zero|uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dezesseis|dezasseis|dezessete|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento',
    joints: 'e|vírgula',
    shares: 'por[ -]?cento|pontos? percentua(?:l|is)|por mil',
    magnitudes: [
      ['mil', 1e3],
      ['milh(?:ão|ões)', 1e6],
      ['bilh(?:ão|ões)|mil milhões', 1e9],
      ['trilh(?:ão|ões)', 1e12],
    ],
    money: 'euros?|dólares|dólar|reais|libras?|yuans?|iuanes',
  },
  ru: {
    numerals:
      'ноль|од(?:ин|на|но)|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|двадцать|тридцать|сорок|(?:пять|шесть|семь|восемь)десят|девяносто|сто|двести|(?:три|четыре)ста|(?:пять|шесть|семь|восемь|девять)сот|целых|десятых',
    shares: 'процент\\p{L}*(?:ный|ных)? ?(?:пункт\\p{L}*)?|п\\. ?п\\.|проц\\.|промилле',
    magnitudes: [
      ['тысяч\\p{L}*|тыс\\.?', 1e3],
      ['миллион\\p{L}*|млн\\.?', 1e6],
      ['миллиард\\p{L}*|млрд\\.?', 1e9],
      ['триллион\\p{L}*|трлн\\.?', 1e12],
    ],
    money: 'рубл\\p{L}*|руб\\.?|доллар\\p{L}*|евро|юан\\p{L}*|фунт\\p{L}*',
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
  },
  ja: {
    numerals: '',
    shares: 'パーセント(?:ポイント)?',
    looseShares: 'ポイント|割',
    magnitudes: [],
    money: '円|ドル|ユーロ|ポンド|人民元',
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
  },
};

/** Codes and signs of money, which stand before a number or after it. */
export const moneyCodes =
  '(?:(?:us|hk|nt|ca?|a|s|r)?\\$)|[¥€£₽₩₹₫₺฿₴]|(?<!\\p{Script=Latin})(?:rmb|cny|cnh|usd|eur|gbp|jpy|hkd|twd|krw|rub|brl|chf|aud|cad|inr|sgd)(?!\\p{L})|人民[币幣]|美元|[欧歐]元';

/** Units of measure that a number may have without a table that declares them. */
export const measures =
  '[kmgt]w(?:h|p)?|[kmgt]wh|km²?|km2|m[²2]|m[³3]|kg|[mg]t(?:co2e?)?|ha|hectares?|tonnes?|tons?|kilom(?:et(?:er|re)s?)|kilograms?|°c|' +
  '[公千]里|平方[公千]?[里米]|立方米|公[斤顷]|[吨噸]|[亩畝]|[千兆吉]瓦[时時]?|公頃|килограмм\\p{L}*|тонн\\p{L}*|км|キロ(?:メートル|グラム)?|トン|킬로미터|톤';
