using System.Collections.Concurrent;

namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// The words that texts of a language other than English cite by: <c>graph-schema/fr/words.json</c>. All are in lower case where the language
/// has cases, in every form that texts print, without what is written together with the next word (<see cref="Clitics"/>).
/// </summary>
public sealed record LanguageWords
{
    private static readonly ConcurrentDictionary<string, LanguageWords> Read = new(StringComparer.Ordinal);

    /// <summary>The vocabulary of a language.</summary>
    /// <param name="code">Its code, <c>fr</c>.</param>
    /// <exception cref="InvalidDataException">There is none: a defect of the build.</exception>
    public static LanguageWords Of(string code) => Read.GetOrAdd(code, c => SchemaFile.Read<LanguageWords>($"{c}/words.json"));

    /// <summary>What numbered texts are called: "résolution".</summary>
    public required IReadOnlyList<ClassWords> Classes { get; init; }

    /// <summary>What bodies are called.</summary>
    public required IReadOnlyList<BodyForms> Bodies { get; init; }

    /// <summary>What gives a text to the body that speaks: "sa".</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>What says that a text was cited before: "ladite".</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>What says so behind the word for a text: المذكور.</summary>
    public IReadOnlyList<string> SaidBehind { get; init; } = [];

    /// <summary>What says that it is the text itself: "la présente".</summary>
    public IReadOnlyList<string> Present { get; init; } = [];

    /// <summary>The names of the months, January first, each in all of its forms.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Months { get; init; } = [];

    /// <summary>Days that are no plain number: "1er".</summary>
    public IReadOnlyDictionary<string, int> Days { get; init; } = new Dictionary<string, int>();

    /// <summary>What may stand before or behind a year: "года".</summary>
    public IReadOnlyList<string> Year { get; init; } = [];

    /// <summary>The sign behind the number of a month, 月.</summary>
    public IReadOnlyList<string> MonthSign { get; init; } = [];

    /// <summary>The sign behind the number of a day, 日.</summary>
    public IReadOnlyList<string> DaySign { get; init; } = [];

    /// <summary>What introduces a day: "en date du".</summary>
    public IReadOnlyList<string> Dated { get; init; } = [];

    /// <summary>Whether days stand before numbers.</summary>
    public bool DateFirst { get; init; }

    /// <summary>What may stand between a number, a class or a part and what it belongs to: "de la".</summary>
    public IReadOnlyList<string> Owned { get; init; } = [];

    /// <summary>What stands before a number: "no", №, 第.</summary>
    public IReadOnlyList<string> Number { get; init; } = [];

    /// <summary>What stands behind a number, 号.</summary>
    public IReadOnlyList<string> BehindNumber { get; init; } = [];

    /// <summary>"and".</summary>
    public IReadOnlyList<string> And { get; init; } = [];

    /// <summary>"or".</summary>
    public IReadOnlyList<string> Or { get; init; } = [];

    /// <summary>What stands between the ends of a range.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>Whether the class stands behind the numbers of its list.</summary>
    public bool ClassBehind { get; init; }

    /// <summary>The letters of parts, by what stands for them: ألف is A.</summary>
    public IReadOnlyDictionary<string, string> Letters { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands before the number of a session, and what it means: nothing for a regular one, <c>S</c> for a special, <c>ES</c> for
    /// an emergency one.</summary>
    public IReadOnlyDictionary<string, string> Sessions { get; init; } = new Dictionary<string, string>();

    /// <summary>What conferences of parties are abbreviated to in the numbers of their decisions, in place of the Latin letters: 1/م أ-21.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; init; } = new Dictionary<string, string>();

    /// <summary>The parts of instruments.</summary>
    public IReadOnlyList<UnitWords> Units { get; init; } = [];

    /// <summary>Parts of a paragraph or an article that have a letter alone: "alinéa c)".</summary>
    public IReadOnlyList<string> Subparagraphs { get; init; } = [];

    /// <summary>Whether the number of a part stands before what it is called, 第15段.</summary>
    public bool UnitBehind { get; init; }

    /// <summary>Numbers that are written in words, and what they are as digits: "premier", 一.</summary>
    public IReadOnlyDictionary<string, string> Ordinals { get; init; } = new Dictionary<string, string>();

    /// <summary>What narrows a text to a part of it: "en particulier".</summary>
    public IReadOnlyList<string> Narrowings { get; init; } = [];

    /// <summary>Ibid.</summary>
    public IReadOnlyList<string> Ibid { get; init; } = [];

    /// <summary>What leads to a source: "voir".</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>Official Records.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>A supplement of them.</summary>
    public IReadOnlyList<string> Supplement { get; init; } = [];

    /// <summary>What stands before the symbol that another organization gives its document: "document".</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>A session.</summary>
    public IReadOnlyList<string> Session { get; init; } = [];

    /// <summary>The Treaty Series.</summary>
    public IReadOnlyList<string> TreatySeries { get; init; } = [];

    /// <summary>The United Nations, before its Treaty Series.</summary>
    public IReadOnlyList<string> UnitedNations { get; init; } = [];

    /// <summary>The League of Nations, before its Treaty Series.</summary>
    public IReadOnlyList<string> LeagueOfNations { get; init; } = [];

    /// <summary>A volume.</summary>
    public IReadOnlyList<string> Volume { get; init; } = [];

    /// <summary>What introduces a title: "intitulée".</summary>
    public IReadOnlyList<string> Entitled { get; init; } = [];

    /// <summary>What items of an agenda are called, whose titles cite nothing: "question".</summary>
    public IReadOnlyList<string> AgendaItems { get; init; } = [];

    /// <summary>What a quotation begins with.</summary>
    public IReadOnlyList<string> OpenQuote { get; init; } = [];

    /// <summary>What it ends with.</summary>
    public IReadOnlyList<string> CloseQuote { get; init; } = [];

    /// <summary>What introduces what a text is about, 关于.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>Phrases that hold words of these tables and mean something else: 审议大会 is a conference and not the Assembly.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>What makes a set of texts that nobody lists: "toutes", "pertinentes".</summary>
    public IReadOnlyList<string> Sets { get; init; } = [];

    /// <summary>What texts that have names are called: "convention".</summary>
    public IReadOnlyList<NounWords> Nouns { get; init; } = [];

    /// <summary>What a word behind a short form begins with that goes on with a longer name, where no capital tells: الاتفاقية
    /// <i>ال</i>دولية.</summary>
    public IReadOnlyList<string> NameGoesOn { get; init; } = [];

    /// <summary>What is written together with the word behind it: و.</summary>
    public IReadOnlyList<string> Clitics { get; init; } = [];
}

/// <summary>What the numbered texts of a kind are called.</summary>
/// <param name="Words">The words.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Plural">Whether they are of several.</param>
/// <param name="Own">Whether they give it to the body that speaks: قرارها.</param>
public sealed record ClassWords(IReadOnlyList<string> Words, InstrumentKind Kind, bool Plural = false, bool Own = false);

/// <summary>What a body is called.</summary>
/// <param name="Body">Its name in English.</param>
/// <param name="Words">Its names.</param>
/// <param name="Short">What it is called once it has been named, or in its own texts: "le Conseil".</param>
public sealed record BodyForms(string Body, IReadOnlyList<string> Words, IReadOnlyList<string>? Short = null);

/// <summary>What a part of an instrument is called.</summary>
/// <param name="Words">The words for one.</param>
/// <param name="Printed">As the United Nations abbreviates it in English.</param>
/// <param name="PrintedPlural">As it abbreviates several.</param>
/// <param name="Plural">The words for several.</param>
/// <param name="Label">What stands before the number in a provision's label; null where it is no provision.</param>
/// <param name="StandsAlone">Whether it is cited without a number too: "annexe".</param>
public sealed record UnitWords(
    IReadOnlyList<string> Words, string Printed, string PrintedPlural, IReadOnlyList<string>? Plural = null, string? Label = null,
    bool StandsAlone = false)
{
    /// <summary>Whether a dash in its number is printed as a full stop in English: 16-4 is "target 16.4".</summary>
    public bool IsDotted { get; init; }

    /// <summary>As it is abbreviated where it is a part of a numbered resolution, if otherwise: الجزء.</summary>
    public string? InResolutions { get; init; }

    /// <summary>Whether a number in words is printed as a Roman one in English: 第二章 is "chap. II".</summary>
    public bool IsRoman { get; init; }
}


/// <summary>What texts of a kind that have names are called, by themselves and in those names.</summary>
/// <param name="Words">The words, in all forms.</param>
/// <param name="Short">Those that alone stand for a text that has been named, where a capital letter or quotation marks do not tell:
/// الاتفاقية.</param>
/// <param name="Default">The title in English of what every text means that has named none; null where there is nothing of the kind.</param>
public sealed record NounWords(IReadOnlyList<string> Words, IReadOnlyList<string>? Short = null, string? Default = null);
