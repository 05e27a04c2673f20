using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;
using KnowledgeGraph.Storage.Derivation.Records;

namespace KnowledgeGraph.Storage.Derivation.State;

/// <summary>A record of one source that is there.</summary>
/// <param name="Source">The source's path.</param>
/// <param name="Origin">What kind of source it is.</param>
/// <param name="Place">What it is of.</param>
/// <param name="Digest">A digest of what it says.</param>
/// <param name="Text">What it says.</param>
/// <param name="Assertions">What it asserts.</param>
internal sealed record StoredRecord(
    string Source, RecordOrigin Origin, RecordPlace Place, string Digest, string Text, IReadOnlyList<(Assertion Assertion, int Count)> Assertions);

/// <summary>The records that are there.</summary>
/// <param name="Revision">The store's revision: a change is only written on the one that it was derived from.</param>
/// <param name="Records">The records of some places.</param>
/// <param name="Stale">The places of the source's records that its present version has not said yet.</param>
internal sealed record StoredRecords(long Revision, IReadOnlyList<StoredRecord> Records, IReadOnlyList<RecordPlace> Stale);
