using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Files;

namespace KnowledgeGraph.Dataset.Writing;

/// <summary>What the files beside the tables say of the data set.</summary>
/// <param name="Version">A digest of the texts: the same graph has the same.</param>
/// <param name="Newest">The day of the newest text.</param>
/// <param name="Formats">The formats of the tables.</param>
/// <param name="Tables">The tables, each with its rows.</param>
/// <param name="Files">The tables' files, by name: how long each is, and its SHA-256.</param>
internal sealed record DatasetFacts(
    string Version, DateOnly? Newest, IReadOnlyList<RowFile> Formats, IReadOnlyList<(Table Table, long Rows)> Tables,
    IReadOnlyDictionary<string, (long Bytes, string Sha256)> Files)
{
    /// <summary>The version of the form: a reader of an older one refuses it.</summary>
    public const int Form = 1;

    /// <summary>Its name for programs.</summary>
    public const string Name = "united-nations-resolutions-knowledge-graph";

    /// <summary>Its title.</summary>
    public const string Title = "The cross-reference knowledge graph of United Nations resolutions";

    /// <summary>What it is, in a sentence.</summary>
    public const string Description =
        "The texts of resolutions of the United Nations, paragraph by paragraph, what each of them cites, by which words, and where words stood before.";

    /// <summary>Whom users have to name, and what is not promised.</summary>
    public const string Acknowledgement =
        "The texts are documents of the United Nations. Whoever uses this data set has to acknowledge the United Nations as the source. These are unofficial copies, "
        + "read by a program and given without warranty; they do not imply any endorsement by the United Nations.";

    /// <summary>Under what the texts may be used.</summary>
    public const string Licence = "Documents of the United Nations, which it leaves in the public domain (ST/AI/189/Add.9/Rev.2)";

    /// <summary>Where that is said.</summary>
    public const string LicenceAddress = "https://undocs.org/ST/AI/189/Add.9/Rev.2";
}
