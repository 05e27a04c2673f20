using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>Assertions as they are told outside: aspects by their names, in an order that depends on nothing else.</summary>
internal static class KeptAssertions
{
    private static readonly Dictionary<Aspect, string> Names = Enum.GetValues<Aspect>().ToDictionary(a => a, a => Upper(a.ToString()));

    private static readonly Dictionary<string, Aspect> Aspects = Names.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>What a text asserts, told.</summary>
    public static IReadOnlyList<KeptAssertion> Tell(IEnumerable<(Assertion Assertion, int Count)> assertions) =>
    [
        .. assertions.OrderBy(a => a.Assertion.Reference, StringComparer.Ordinal).ThenBy(a => a.Assertion.Aspect)
            .ThenBy(a => a.Assertion.Value, StringComparer.Ordinal)
            .Select(a => new KeptAssertion(a.Assertion.Reference, Names[a.Assertion.Aspect], a.Assertion.Value, a.Count)),
    ];

    /// <summary>What was told of a text.</summary>
    /// <exception cref="ArgumentException">There is no such aspect, something is asserted twice, or less than once; or something that is cited is
    /// not asserted to be there.</exception>
    public static IReadOnlyDictionary<Assertion, int> Read(KeptText text)
    {
        var assertions = new Dictionary<Assertion, int>(text.Assertions.Count);
        foreach (KeptAssertion told in text.Assertions)
        {
            Require(told.Id.Length > 0 && told.Count > 0 && Aspects.ContainsKey(told.Aspect), $"{told.Aspect} of {told.Id} {told.Count} times");
            Require(
                assertions.TryAdd(new Assertion(told.Id, Aspects[told.Aspect], told.Value), told.Count), $"{told.Aspect} of {told.Id} more than once");
        }

        HashSet<string> known = [.. text.Assertions.Select(a => a.Id)];
        IEnumerable<KeptReference?> used = text.Citations.SelectMany(c => c.Candidates.Append(c.Cited))
            .Concat(text.Statements.SelectMany(s => new[] { s.Subject, s.Object }));
        string? unknown = used.OfType<KeptReference>().FirstOrDefault(r => !known.Contains(r.Id))?.Id;
        Require(unknown is null, $"nothing of {unknown}, which it uses");
        return assertions;

        void Require(bool holds, string what)
        {
            if (!holds)
            {
                throw new ArgumentException($"the text {(text.Instrument + " " + text.Letter).TrimEnd()} asserts {what}.", nameof(text));
            }
        }
    }

    private static string Upper(string pascal) =>
        string.Concat(pascal.Select((c, at) => char.IsUpper(c) && at > 0 ? $"_{c}" : char.ToUpperInvariant(c).ToString()));
}
