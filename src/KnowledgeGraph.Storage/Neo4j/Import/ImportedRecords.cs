using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;

namespace KnowledgeGraph.Storage.Neo4j.Import;

/// <summary>The records that are to be imported, a file each, until all of them are there.</summary>
internal sealed class ImportedRecords
{
    private readonly Dictionary<string, (IncomingRecords Incoming, Dictionary<RecordPlace, IncomingRecord> Records)> files =
        new(StringComparer.Ordinal);

    /// <summary>The files.</summary>
    public IReadOnlyList<RecordSource> Sources =>
    [
        .. files.Values.OrderBy(f => f.Incoming.Source, StringComparer.Ordinal)
            .Select(f => new RecordSource(f.Incoming.Source, f.Incoming.Fingerprint, f.Records.Count)),
    ];

    /// <summary>Takes records of a file.</summary>
    public RecordOutcome Add(IncomingRecords incoming)
    {
        if (!files.TryGetValue(incoming.Source, out (IncomingRecords Incoming, Dictionary<RecordPlace, IncomingRecord> Records) file)
            || file.Incoming.Fingerprint != incoming.Fingerprint)
        {
            file.Records = [];
        }

        foreach (AdoptionRecord record in incoming.Records)
        {
            var kept = new IncomingRecord(record, incoming.Origin);
            file.Records[kept.Place] = kept;
        }

        files[incoming.Source] = (incoming with { Records = [] }, file.Records);
        return new RecordOutcome(incoming.Records.Count, 0, 0, 0);
    }

    /// <summary>What they change in a graph without anything in it, a file after the other.</summary>
    public IReadOnlyList<RecordDerivation> Derive()
    {
        var before = new Dictionary<RecordPlace, List<StoredRecord>>();
        var derived = new List<RecordDerivation>();
        foreach ((IncomingRecords incoming, Dictionary<RecordPlace, IncomingRecord> records) in files.Values)
        {
            StoredRecord[] others = [.. records.Keys.Where(before.ContainsKey).SelectMany(place => before[place])];
            derived.Add(RecordDerivation.Of(incoming, [.. records.Values], new StoredRecords(0, others, [])));
            foreach (IncomingRecord record in records.Values)
            {
                var stored = new StoredRecord(
                    incoming.Source, incoming.Origin, record.Place, record.Digest, record.Text, [.. record.Assertions.Select(a => (a.Key, a.Value))]);
                if (!before.TryGetValue(record.Place, out List<StoredRecord>? same))
                {
                    before.Add(record.Place, same = []);
                }

                same.Add(stored);
            }
        }

        return derived;
    }
}
