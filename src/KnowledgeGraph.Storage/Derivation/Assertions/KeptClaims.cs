using System.Text.Json;
using KnowledgeGraph.Storage.Serialization;

namespace KnowledgeGraph.Storage.Derivation.Assertions;

/// <summary>What a record asserts as one text beside it, so that it takes back what it asserted whatever this build would make of it.</summary>
internal static class KeptClaims
{
    /// <summary>Assertions as they are kept.</summary>
    public static string Write(IReadOnlyDictionary<Assertion, int> assertions) =>
        JsonText.Of(assertions.Select(a => new object[] { a.Key.Reference, (int)a.Key.Aspect, a.Key.Value, a.Value }));

    /// <summary>Reads what was kept.</summary>
    public static IReadOnlyList<(Assertion Assertion, int Count)> Read(string text) =>
    [
        .. JsonText.Read<JsonElement[][]>(text).Select(a =>
            (new Assertion(a[0].GetString()!, (Aspect)a[1].GetInt32(), a[2].GetString()!), a[3].GetInt32())),
    ];
}
