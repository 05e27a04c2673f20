namespace KnowledgeGraph.Model.Vocabulary;

/// <summary>The words that sets of instruments are told by in one language: <c>graph-schema/en/sets.json</c>. All are in lower case.</summary>
public sealed record SetVocabulary
{
    /// <summary>The vocabulary of this build.</summary>
    public static SetVocabulary English { get; } = SchemaFile.Read<SetVocabulary>("en/sets.json");

    /// <summary>Words that make a set of a plural: "relevant".</summary>
    public required IReadOnlyList<string> SetWords { get; init; }

    /// <summary>Words between an owner and its resolutions: "its previous".</summary>
    public required IReadOnlyList<string> Qualifiers { get; init; }

    /// <summary>Words directly before a number that goes on with a list of resolutions: "and 73/148".</summary>
    public required IReadOnlyList<string> Joints { get; init; }

    /// <summary>Other such words: "including 73/148".</summary>
    public required IReadOnlyList<string> ListWords { get; init; }

    /// <summary>Words before treaties and instruments that make a set: "disarmament".</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Words that a set begins with.</summary>
    public required IReadOnlyList<string> Beginnings { get; init; }

    /// <summary>Words before which no set begins.</summary>
    public required IReadOnlyList<string> Bounds { get; init; }

    /// <summary>What was done with resolutions by whoever follows: "decisions taken by the".</summary>
    public required IReadOnlyList<string> Participles { get; init; }

    /// <summary>What makes instruments no texts: "financial".</summary>
    public required IReadOnlyList<string> OtherInstruments { get; init; }

    /// <summary>Which documents of a meeting are its texts: "final documents".</summary>
    public required IReadOnlyList<string> FinalDocuments { get; init; }

    /// <summary>What says of texts that they belong to another: "its annexed Protocols".</summary>
    public required IReadOnlyList<string> Attached { get; init; }

    /// <summary>Words behind "its resolutions" that say on what: "its resolutions on".</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>Words of a clause, before which no set begins: "could".</summary>
    public required IReadOnlyList<string> ClauseWords { get; init; }

    /// <summary>What is adopted together with decisions: "decisions and recommendations".</summary>
    public required IReadOnlyList<string> Companions { get; init; }

    /// <summary>Meetings that decide: "the decisions of the review conferences".</summary>
    public required IReadOnlyList<string> Meetings { get; init; }

    /// <summary>Who decides what is no text of the record: "the decisions of the Government".</summary>
    public required IReadOnlyList<string> OtherDeciders { get; init; }

    /// <summary>What is done with agreements, where the words say by whom or where: "agreements reached in".</summary>
    public required IReadOnlyList<string> Conclusions { get; init; }

    /// <summary>What makes texts that are still to come: "new".</summary>
    public required IReadOnlyList<string> ToCome { get; init; }
}
