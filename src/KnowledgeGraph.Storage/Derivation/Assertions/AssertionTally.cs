namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>What all texts together assert of one id, each thing with how often.</summary>
internal sealed class AssertionTally
{
    private readonly Dictionary<(Aspect Aspect, string Value), long> counts = [];

    /// <summary>The assertions.</summary>
    public IEnumerable<(Aspect Aspect, string Value, long Count)> All => counts.Select(c => (c.Key.Aspect, c.Key.Value, c.Value));

    /// <summary>Whether nobody asserts anything.</summary>
    public bool IsEmpty => counts.Count == 0;

    /// <summary>What is asserted of where the text stands.</summary>
    public PlaceAssertions Places => new(With(Aspect.StandsFor), With(Aspect.AnnexedTo));

    /// <summary>How often something is asserted.</summary>
    public long Count(Aspect aspect, string value) => counts.GetValueOrDefault((aspect, value));

    /// <summary>Adds to an assertion, or takes away from it.</summary>
    public void Add(Aspect aspect, string value, long count)
    {
        long now = counts.GetValueOrDefault((aspect, value)) + count;
        if (now > 0)
        {
            counts[(aspect, value)] = now;
        }
        else
        {
            counts.Remove((aspect, value));
        }
    }

    /// <summary>The day that it is mostly cited with; null for none.</summary>
    public string? Day => MajorityValue.Winner(With(Aspect.Date));

    /// <summary>What is asserted in one aspect.</summary>
    public IEnumerable<string> Values(Aspect aspect) => counts.Keys.Where(k => k.Aspect == aspect).Select(k => k.Value);

    private List<(string Value, long Count)> With(Aspect aspect) =>
        [.. counts.Where(c => c.Key.Aspect == aspect).Select(c => (c.Key.Value, c.Value))];
}
