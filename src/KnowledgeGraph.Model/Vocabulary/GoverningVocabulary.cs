namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words of the grammar of what governs a citation: <c>graph-schema/en/governing.json</c>. All are in lower case.</summary>
public sealed record GoverningVocabulary
{
    /// <summary>The vocabulary of this build.</summary>
    public static GoverningVocabulary English { get; } = SchemaFile.Read<GoverningVocabulary>("en/governing.json");

    /// <summary>Where a verb opens a clause in the middle of a sentence.</summary>
    public required ClauseWords Clauses { get; init; }

    /// <summary>Phrases that govern the whole noun phrase behind them and its list: "in accordance with".</summary>
    public required IReadOnlyList<PhraseGroup> Phrases { get; init; }

    /// <summary>Phrases that govern a text only where nothing but its provisions, its owner and the like stands between: "under".</summary>
    public required IReadOnlyList<PhraseGroup> Near { get; init; }

    /// <summary>Who stands in a relation to a text that is not the sentence's: "parties to". The clause's verb governs the text.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>What is deplored where a text is broken: "violations of".</summary>
    public required IReadOnlyList<string> Breaches { get; init; }

    /// <summary>What is said behind a text that is not followed: "was not fully heeded".</summary>
    public required FailureWords Failed { get; init; }

    /// <summary>Participles that tie a thing to the text that made it: "imposed by", "set out in".</summary>
    public required IReadOnlyList<ParticipleGroup> Ties { get; init; }

    /// <summary>Participles that only mention: "referred to in". They leave the phrase in force.</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    /// <summary>Participles that say by what text another came about: "endorsed by the Council in".</summary>
    public required ParticipleWords Provenance { get; init; }

    /// <summary>Decisions upon what another text established, and the edges they make: "Decides to extend".</summary>
    public required IReadOnlyList<DecisionWords> Decisions { get; init; }

    /// <summary>Phrases that open the brackets of a cover: "on the report of".</summary>
    public required IReadOnlyList<string> Heads { get; init; }

    /// <summary>Phrases that say what made the thing that is decided upon: "extend its mandate pursuant to".</summary>
    public required IReadOnlyList<string> Grounds { get; init; }

    /// <summary>The words of lists.</summary>
    public required ListWords Lists { get; init; }

    /// <summary>What stands between governing words and the text they govern without ending their reach: "the provisions of".</summary>
    public required IReadOnlyList<string> Passed { get; init; }

    /// <summary>Those of them that do not carry the reach on behind a text.</summary>
    public required IReadOnlyList<string> NotCarried { get; init; }

    /// <summary>What carries it on behind a text and a conjunction: "and the statement of its President".</summary>
    public required IReadOnlyList<string> CarriedByConjunctions { get; init; }

    /// <summary>What else may stand between a verb and the text that is its object: "at the findings of".</summary>
    public required IReadOnlyList<string> Objects { get; init; }

    /// <summary>What changes a text where it is approved: "the proposed amendments to".</summary>
    public required IReadOnlyList<string> Amendments { get; init; }

    /// <summary>Words that begin a clause of their own and so end a noun phrase: "which", "shall".</summary>
    public required IReadOnlyList<string> Ends { get; init; }

    /// <summary>Those of them that say what is to be, and so end a decision too.</summary>
    public required IReadOnlyList<string> Modals { get; init; }

    /// <summary>What stands behind a "to" that is no infinitive's.</summary>
    public required IReadOnlyList<string> AfterTo { get; init; }

    /// <summary>What someone has under a text: "obligations". To ask its parties for them is to ask for action under the text.</summary>
    public required IReadOnlyList<string> Duties { get; init; }

    /// <summary>What stands before "to" where a purpose follows: "in order to".</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>Nouns of documents that symbols in brackets and footnotes identify: "report", "letter".</summary>
    public required IReadOnlyList<string> Reports { get; init; }

    /// <summary>Small words inside what follows a name: "adopted in Bamako on 1 December 2000".</summary>
    public required IReadOnlyList<string> Tails { get; init; }

    /// <summary>What participles and adverbs end in.</summary>
    public required WordEndings Endings { get; init; }

    /// <summary>What is done to a text named before: "are fully implemented".</summary>
    public required PassiveWords Passives { get; init; }

    /// <summary>Nouns that govern over what is said of them: "implementation trends and challenges relating to".</summary>
    public required SubjectMatterWords SubjectMatter { get; init; }
}

/// <summary>Where a verb opens a clause in the middle of a sentence.</summary>
/// <param name="OpeningOnly">Verbs that open paragraphs only: inside a sentence others do what they say.</param>
/// <param name="PreambleOnly">Participles that open one in a preamble: elsewhere they say how others act.</param>
/// <param name="NounsToo">Verbs that are nouns too: "requests".</param>
/// <param name="AfterNouns">What stands behind them where they are nouns: "requests contained in".</param>
/// <param name="IntroducedBy">Conjunctions before a clause.</param>
/// <param name="Circumstances">Phrases before its verb: "in this regard".</param>
/// <param name="Subjects">Who speaks, as printed: "The Council further stresses".</param>
/// <param name="Emphasis">Verbs that say how important something is: a text that is their very object is taken note of.</param>
/// <param name="Deciding">Verbs whose infinitives may be decisions upon other texts.</param>
/// <param name="Speakers">Who speaks in a declaration, before a verb in its plain form.</param>
public sealed record ClauseWords(
    IReadOnlyList<string> OpeningOnly, IReadOnlyList<string> PreambleOnly, IReadOnlyList<string> NounsToo, IReadOnlyList<string> AfterNouns,
    IReadOnlyList<string> IntroducedBy, IReadOnlyList<string> Circumstances, IReadOnlyList<string> Subjects, IReadOnlyList<string> Emphasis,
    IReadOnlyList<string> Deciding, IReadOnlyList<string> Speakers);

/// <summary>Phrases that make one edge.</summary>
public sealed record PhraseGroup(RelationType Relation, IReadOnlyList<string> Phrases);

/// <summary>Participles and the prepositions behind them.</summary>
public sealed record ParticipleWords(IReadOnlyList<string> Participles, IReadOnlyList<string> Prepositions);

/// <summary>Participles, the prepositions behind them, and the edge they make.</summary>
public sealed record ParticipleGroup(RelationType Relation, IReadOnlyList<string> Participles, IReadOnlyList<string> Prepositions);

/// <summary>Negations and the participles behind them.</summary>
public sealed record FailureWords(IReadOnlyList<string> Not, IReadOnlyList<string> Participles);

/// <summary>Infinitives behind a verb of deciding, the same as a paragraph's opening verbs, and the edge they make.</summary>
public sealed record DecisionWords(IReadOnlyList<string> Verbs, IReadOnlyList<string> Openings, RelationType Relation);

/// <summary>The words of lists.</summary>
/// <param name="Introductions">What introduces members: "in particular".</param>
/// <param name="Manner">What follows "including" where it introduces no members: "including through".</param>
/// <param name="Joins">What stands between two members and nothing else.</param>
/// <param name="Containing">What joins a text to the one it contains.</param>
/// <param name="Contained">What joins a text to the one that contains it.</param>
public sealed record ListWords(
    IReadOnlyList<string> Introductions, IReadOnlyList<string> Manner, IReadOnlyList<string> Joins, IReadOnlyList<string> Containing,
    IReadOnlyList<string> Contained);

/// <summary>Participles of the passive and what stands before them.</summary>
public sealed record PassiveWords(IReadOnlyList<string> Participles, IReadOnlyList<string> Auxiliaries);

/// <summary>Nouns and what links them to a text further on.</summary>
public sealed record SubjectMatterWords(IReadOnlyList<string> Nouns, IReadOnlyList<string> Links);

/// <summary>What participles and adverbs end in.</summary>
/// <param name="Participles">Participles.</param>
/// <param name="Past">Those of them that say what was done.</param>
/// <param name="Adverbs">Adverbs.</param>
public sealed record WordEndings(IReadOnlyList<string> Participles, IReadOnlyList<string> Past, IReadOnlyList<string> Adverbs);
