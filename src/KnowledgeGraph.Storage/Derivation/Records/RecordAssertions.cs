using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Storage.Derivation.Assertions;

namespace KnowledgeGraph.Storage.Derivation.Records;

/// <summary>What a record asserts: that there is what it names, and the facts of its own text.</summary>
internal static class RecordAssertions
{
    public static IReadOnlyDictionary<Assertion, int> Of(AdoptionRecord record, RecordOrigin origin)
    {
        var assertions = new AssertionCounts();
        assertions.AddOnce(record.Instrument.Value, Aspect.Recorded, RecordedFacts.Of(record, origin).Write());
        foreach (InstrumentId named in Named(record))
        {
            assertions.AddOnce(named.Value, Aspect.Mentioned, "");
        }

        return assertions.Counts;
    }

    /// <summary>The other texts that a record names.</summary>
    public static IEnumerable<InstrumentId> Named(AdoptionRecord record) =>
        record.VerbatimRecord is { } meeting ? record.Drafts.Append(meeting) : record.Drafts;
}
