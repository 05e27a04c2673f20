using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;

namespace KnowledgeGraph.Dataset.Tables;

/// <summary>What each file records, by itself: of this the records of the graph are made.</summary>
internal sealed class RecordedTable() : Table<(string Source, KeptRecord Kept, string Sum)>(
    "recorded", "What one file records of one adoption, whole; the tables records, votes, sponsors and headings have what all files say together.", keys: 3)
{
    /// <summary>The one of them.</summary>
    public static readonly RecordedTable One = new();

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
    };

    /// <inheritdoc />
    public override bool IsLoaded => true;

    /// <inheritdoc />
    public override IReadOnlyList<Column<(string Source, KeptRecord Kept, string Sum)>> Filled { get; } =
    [
        Leading(Text("source", "The file.", r => r.Source), "record_sources", "path"),
        Leading(Text("instrument", "The resolution.", r => r.Kept.Record.Instrument.Value), "instruments"),
        Text("part", "The letter, or letters, of its part; empty for the whole.", r => r.Kept.Record.Part ?? ""),
        OneOf("origin", "What kind of source the file is.", r => r.Kept.Origin, NameOf),
        Text("record", "The record, as a JSON object.", r => JsonSerializer.Serialize(r.Kept.Record, Options)),
        Text("sum", "A digest of this row.", r => r.Sum),
    ];

    /// <summary>Reads a row, but for its sum.</summary>
    /// <exception cref="FormatException">It is not as rows have to be.</exception>
    public static KeptRecord Read(Cells cells)
    {
        try
        {
            AdoptionRecord record = JsonSerializer.Deserialize<AdoptionRecord>(cells.Text("record"), Options) ?? throw new FormatException("record is none");
            return record.Instrument.Value == cells.Text("instrument") && (record.Part ?? "") == cells.Text("part")
                ? new KeptRecord(cells.Of<RecordOrigin>("origin"), record) : throw new FormatException("record is not of the instrument and the part");
        }
        catch (JsonException e)
        {
            throw new FormatException("record is no record", e);
        }
    }

    private static string NameOf(RecordOrigin origin) => origin == RecordOrigin.Library ? "LIBRARY" : "ROLL_CALLS";
}
