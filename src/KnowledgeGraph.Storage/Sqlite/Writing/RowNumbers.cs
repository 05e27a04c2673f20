using KnowledgeGraph.Storage.Derivation.Texts;
using KnowledgeGraph.Storage.Sqlite.Sessions;

namespace KnowledgeGraph.Storage.Sqlite.Writing;

/// <summary>The numbers of the rows that a change meets, by the graph's own ids: those that its state is read from, those that it adds.</summary>
internal sealed class RowNumbers(SqliteSession session)
{
    private const string FindInstrument = "SELECT id FROM instrument WHERE key = @key";
    private const string FindProvision = "SELECT id FROM provision WHERE instrument_id = @instrument AND label = @label";

    private readonly Dictionary<string, long> instruments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> provisions = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Provision, int Start), long> citations = [];
    private readonly Dictionary<TextPlace, long> documents = [];

    /// <summary>An instrument.</summary>
    public long Instrument(string id) =>
        instruments.TryGetValue(id, out long row) ? row : instruments[id] = session.Number(FindInstrument, ("@key", id))!.Value;

    /// <summary>An id that texts use. All that a change uses have been read or added.</summary>
    public long Reference(string id) => references[id];

    /// <summary>A provision.</summary>
    public long Provision(string id)
    {
        if (!provisions.TryGetValue(id, out long row))
        {
            int hash = id.IndexOf('#', StringComparison.Ordinal);
            row = provisions[id] = session.Number(FindProvision, ("@instrument", Instrument(id[..hash])), ("@label", id[(hash + 1)..]))!.Value;
        }

        return row;
    }

    /// <summary>A resolved citation. All that a change leads elsewhere have been read or added.</summary>
    public long Citation(long provision, int start) => citations[(provision, start)];

    /// <summary>A text that is there.</summary>
    public long Document(TextPlace place) => documents[place];

    public void AddInstrument(string id, long row) => instruments[id] = row;

    public void AddReference(string id, long row) => references[id] = row;

    public void AddProvision(string id, long row) => provisions[id] = row;

    public void AddCitation(long provision, int start, long row) => citations[(provision, start)] = row;

    public void AddDocument(TextPlace place, long row) => documents[place] = row;
}
