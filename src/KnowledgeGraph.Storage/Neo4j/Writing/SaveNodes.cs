using KnowledgeGraph.Storage.Derivation.Changes;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The node that a save leaves behind in its transaction, which says what it changed.</summary>
/// <param name="kept">How many changes are remembered at least, where so many were saved.</param>
/// <param name="time">Tells when.</param>
internal sealed class SaveNodes(int kept, TimeProvider time)
{
    /// <summary>The node; none where nothing changes but the files that texts came from.</summary>
    public object[] Of(GraphChange change) => change.Record is not { } record ? [] :
    [
        new { count = record.Count, changes = record.Write(), cited = record.Cited, at = SaveRecord.At(time.GetUtcNow()), kept = Math.Max(1, kept) },
    ];
}
