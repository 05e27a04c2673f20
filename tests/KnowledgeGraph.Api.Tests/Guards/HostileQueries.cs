
namespace KnowledgeGraph.Api.Tests.Guards;

/// <summary>Queries that grow.</summary>
internal static class HostileQueries
{
    /// <summary>Fragments each of which has the next one twice: 2 to the power of <paramref name="levels"/> fields.</summary>
    public static string Doubling(int levels, string before = "", string after = "") =>
        "{ instrument(ref: \"x\") { ...F0 } } "
        + string.Concat(Enumerable.Range(0, levels).Select(i => $"fragment F{i} on Instrument {{ {before}...F{i + 1} ...F{i + 1}{after} }} "))
        + $"fragment F{levels} on Instrument {{ id }}";

    /// <summary>Fragments in a chain, each with so many inline fragments around the next one.</summary>
    public static string Chain(int length, int inline = 0) =>
        "{ instrument(ref: \"x\") { ...F0 } } "
        + string.Concat(Enumerable.Range(0, length)
            .Select(i => $"fragment F{i} on Instrument {{ {Nested(inline, "... { ", "")}...F{i + 1} {new string('}', inline)} }} "))
        + $"fragment F{length} on Instrument {{ id }}";

    /// <summary>One selection of many fields.</summary>
    public static string Repeated(int times, Func<int, string> field) => "{ " + string.Join(' ', Enumerable.Range(0, times).Select(field)) + " }";

    /// <summary>Brackets within brackets.</summary>
    public static string Nested(int times, string open, string close) =>
        string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times));
}
