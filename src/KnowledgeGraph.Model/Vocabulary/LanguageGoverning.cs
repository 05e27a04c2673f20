namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>
/// The words that govern a citation in a language other than English: <c>graph-schema/fr/governing.json</c>. All are in lower case where the
/// language has cases, without what is written together with the next word (<see cref="LanguageWords.Clitics"/>).
/// </summary>
/// <remarks>
/// In a phrase, <c>(|e|s)</c> stands for one of several endings or words, a word of <see cref="Variants"/> at the end for each of
/// its forms, and a stroke <c>ـ</c> at the end for a preposition that is written together with the next word.
/// </remarks>
public sealed record LanguageGoverning
{
    private static readonly VocabularyByLanguage<LanguageGoverning> Known = new("governing.json");

    /// <summary>Words that have several forms where a phrase ends with them: "de" is also "du" and "d’".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Variants { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether a noun stands behind what is said of it, so that a report is the last word of its phrase: 执行情况的报告.</summary>
    public bool IsHeadLast { get; init; }

    /// <summary>Verbs that open paragraphs only: inside a sentence others do what they say.</summary>
    public IReadOnlyList<string> OpeningOnly { get; init; } = [];

    /// <summary>Verbs that say how important something is: a text that is their very object is taken note of.</summary>
    public IReadOnlyList<string> Emphasis { get; init; } = [];

    /// <summary>Verbs whose infinitives may be decisions upon other texts.</summary>
    public IReadOnlyList<string> Deciding { get; init; } = [];

    /// <summary>What stands around a verb without changing what it does: "également".</summary>
    public IReadOnlyList<string> Adverbs { get; init; } = [];

    /// <summary>What a verb of expressing expresses: "sa satisfaction".</summary>
    public IReadOnlyList<PhraseGroup> Feelings { get; init; } = [];

    /// <summary>What stands before what a verb is felt with: "vive".</summary>
    public IReadOnlyList<string> Qualities { get; init; } = [];

    /// <summary>What stands before the verb of a clause: "à cet égard".</summary>
    public IReadOnlyList<string> Circumstances { get; init; } = [];

    /// <summary>Conjunctions before a clause.</summary>
    public IReadOnlyList<string> IntroducedBy { get; init; } = [];

    /// <summary>Phrases that govern the whole noun phrase behind them and its list: "conformément à".</summary>
    public required IReadOnlyList<PhraseGroup> Phrases { get; init; }

    /// <summary>Phrases that govern a text only where next to nothing stands between: "au titre de".</summary>
    public IReadOnlyList<PhraseGroup> Near { get; init; } = [];

    /// <summary>Phrases behind a text that govern it: 所设.</summary>
    public IReadOnlyList<PhraseGroup> Behind { get; init; } = [];

    /// <summary>Participles that tie a thing to the text that made it: "imposées par".</summary>
    public IReadOnlyList<ParticipleGroup> Ties { get; init; } = [];

    /// <summary>Who stands in a relation to a text that is not the sentence's: "parties à". The clause's verb governs the text.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>What is deplored where a text is broken: "violation de".</summary>
    public IReadOnlyList<string> Breaches { get; init; } = [];

    /// <summary>What only mentions: "visé à". It leaves the phrase in force.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>What says by what text another came about: "adoptée par".</summary>
    public IReadOnlyList<string> Provenance { get; init; } = [];

    /// <summary>What says where something stands: "qui figure dans". It ties only where what governs it merely takes it into account.</summary>
    public IReadOnlyList<string> Contained { get; init; } = [];

    /// <summary>What says what a number before it is about: "sur". What such a title speaks of governs no further number of the list.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Decisions upon what another text established, and the edges they make: "proroger".</summary>
    public IReadOnlyList<PhraseGroup> Decisions { get; init; } = [];

    /// <summary>Phrases that say what made the thing that is decided upon.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];

    /// <summary>What introduces the members of a list: "en particulier".</summary>
    public IReadOnlyList<string> Introductions { get; init; } = [];

    /// <summary>What joins two members of a list: "et".</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];

    /// <summary>What stands between governing words and the text that they govern: "les dispositions de".</summary>
    public IReadOnlyList<string> Passed { get; init; } = [];

    /// <summary>Who may stand there beside bodies: their officers.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>Words that begin a clause of their own and so end a noun phrase: "qui".</summary>
    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>Nouns of documents that symbols in brackets and footnotes identify: "rapport".</summary>
    public IReadOnlyList<string> Reports { get; init; } = [];

    /// <summary>What denies the word behind it: "not in accordance with".</summary>
    public IReadOnlyList<string> Negations { get; init; } = [];

    /// <summary>What goes on with a name behind a comma: "adoptée".</summary>
    public IReadOnlyList<string> Tails { get; init; } = [];

    /// <summary>What texts with names are called, beside <see cref="LanguageWords.Nouns"/>: at a footnote mark behind one stands where it is
    /// printed.</summary>
    public IReadOnlyList<string> TextNouns { get; init; } = [];

    /// <summary>What changes a text where it is approved: "modifications de".</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];

    /// <summary>The vocabulary of a language other than English.</summary>
    /// <exception cref="ArgumentException">There is no such language.</exception>
    public static LanguageGoverning Of(string language) => Known.Of(language);
}
