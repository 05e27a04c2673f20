using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>The files that records came from.</summary>
internal sealed class RecordSourceTable() : Table<RecordSource>("record_sources", "A file that records of adoptions were read from.", keys: 1)
{
    /// <summary>The one of them.</summary>
    public static readonly RecordSourceTable One = new();

    /// <inheritdoc />
    public override bool IsLoaded => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column<RecordSource>> Filled { get; } =
    [
        Text("path", "The path.", r => r.Source),
        Text("fingerprint", "A digest of the file; empty where not all of it could be read.", r => r.Fingerprint),
        Whole("records", "How many records of it there are.", r => r.Records),
    ];

    /// <summary>Reads a row.</summary>
    /// <exception cref="FormatException">It is not as rows have to be.</exception>
    public static RecordSource Read(Cells cells) => new(cells.Text("path"), cells.Text("fingerprint"), cells.Whole("records"));
}
