using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The files that texts came from.</summary>
internal sealed class SourceTable() : Table<KeptSource>(
    "sources", "A file that texts were read from, by the path that it was given by where the graph was made.", keys: 1)
{
    /// <summary>The one of them.</summary>
    public static readonly SourceTable One = new();

    /// <inheritdoc />
    public override bool IsLoaded => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column<KeptSource>> Filled { get; } =
    [
        Text("path", "The path.", r => r.Path),
        Text("fingerprint", "A digest of the file's bytes and of the version of the program that read it.", r => r.Fingerprint),
        Leading(Text("instrument", "What it turned out to be.", r => r.Instrument.Value), "instruments"),
        TextIfAny("edition", "Which of the instrument's texts it was: see texts.edition; missing where an older version did not note it.", r => r.Letter),
        TextIfAny("digest", "The digest of what it said: texts.digest, if that is still what it says.", r => r.Digest),
    ];

    /// <summary>Reads a row.</summary>
    /// <exception cref="FormatException">It is not as rows have to be.</exception>
    public static KeptSource Read(Cells cells) =>
        new(
        cells.Text("path"), cells.Text("fingerprint"), new InstrumentId(cells.Text("instrument")), cells.TextOrNothing("edition"),
        cells.TextOrNothing("digest"));
}
