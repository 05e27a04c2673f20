using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Changes;
using KnowledgeGraph.Storage.Derivation.Records;
using KnowledgeGraph.Storage.Derivation.State;

namespace KnowledgeGraph.Storage.Derivation;

/// <summary>What records of a file change, before anything follows from it.</summary>
internal sealed class RecordDerivation
{
    private RecordDerivation(RecordsChange change, IReadOnlyList<StoredRecord> taken, RecordOutcome outcome) =>
        (Change, Taken, Outcome) = (change, taken, outcome);

    /// <summary>What is written.</summary>
    public RecordsChange Change { get; }

    /// <summary>The records that go, and take back what they assert.</summary>
    public IReadOnlyList<StoredRecord> Taken { get; }

    /// <summary>What became of the records.</summary>
    public RecordOutcome Outcome { get; }

    /// <summary>What is asserted, and taken back, with how often more.</summary>
    public IEnumerable<(Assertion Assertion, int Count)> Assertions =>
        Taken.SelectMany(t => t.Assertions.Select(a => (a.Assertion, -a.Count)))
            .Concat(Change.Written.SelectMany(w => w.Assertions.Select(a => (a.Key, a.Value))));

    /// <summary>The texts and parts that are touched, with what became of them.</summary>
    public IEnumerable<(RecordPlace Place, DocumentChangeKind Kind)> Touched
    {
        get
        {
            HashSet<RecordPlace> before = [.. Taken.Select(t => t.Place)];
            return Change.Written.Select(w => (w.Place, before.Contains(w.Place) ? DocumentChangeKind.Replaced : DocumentChangeKind.Added))
                .Concat(Change.Removed.Select(p => (p, DocumentChangeKind.Removed)));
        }
    }

    /// <summary>Derives it.</summary>
    /// <param name="incoming">The records.</param>
    /// <param name="records">The same as they are kept.</param>
    /// <param name="stored">The records that are there: of the places that come, and of those that may go.</param>
    public static RecordDerivation Of(IncomingRecords incoming, IReadOnlyList<IncomingRecord> records, StoredRecords stored)
    {
        Dictionary<RecordPlace, StoredRecord> own = stored.Records.Where(r => r.Source == incoming.Source).ToDictionary(r => r.Place);
        IncomingRecord[] same = [.. records.Where(r => own.GetValueOrDefault(r.Place)?.Digest == r.Digest)];
        IncomingRecord[] written = [.. records.Except(same)];
        HashSet<RecordPlace> coming = [.. records.Select(r => r.Place)];
        RecordPlace[] removed = incoming.IsLast ? [.. stored.Stale.Where(p => !coming.Contains(p))] : [];
        StoredRecord[] taken = [.. written.Select(w => w.Place).Concat(removed).Where(own.ContainsKey).Select(p => own[p])];
        ILookup<RecordPlace, StoredRecord> others = stored.Records.Where(r => r.Source != incoming.Source).ToLookup(r => r.Place);
        AdoptionRecord? Together(RecordPlace place, string? text)
        {
            var sources = others[place].Select(r => (r.Source, r.Origin, RecordText.Read(place, r.Text))).ToList();
            if (text is not null)
            {
                sources.Add((incoming.Source, incoming.Origin, RecordText.Read(place, text)));
            }

            return sources.Count == 0 ? null : RecordMerge.Of(sources);
        }

        int replaced = written.Count(w => own.ContainsKey(w.Place));
        return new RecordDerivation(
            new RecordsChange
            {
                Source = incoming.Source,
                Version = incoming.Fingerprint,
                Origin = incoming.Origin,
                Fingerprint = incoming is { IsLast: true, IsWhole: true } ? incoming.Fingerprint : "",
                Same = [.. same.Select(s => s.Place)],
                Written = written,
                Removed = removed,
                Together = [.. written.Select(w => (w.Place, Together(w.Place, w.Text))), .. removed.Select(p => (p, Together(p, null)))],
            },
            taken,
            new RecordOutcome(written.Length - replaced, replaced, same.Length, removed.Length));
    }
}
