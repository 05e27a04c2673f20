using System.Text.Json;

namespace KnowledgeGraph.Api.Tests.Generated;

/// <summary>Requests made by chance, right ones and wrong ones: each is answered or told what is wrong with it, by a code, and none finds a
/// defect.</summary>
public sealed class RandomRequestTests
{
    private const string Variable = "KG_REQUESTS";

    // KG_REQUESTS=7000 sends as many.
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable(Variable), out int asked) ? asked : 400;

    [Test]
    public async Task AnyRequest_IsAnsweredOrToldWhy()
    {
        await using CarriedGraph graph = await CarriedGraph.StartAsync();
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var defects = new List<string>();
        for (int seed = 0; seed < Requests; seed++)
        {
            string query = new RandomQuery(graph.Schema, new Random(seed), new Random(seed + 1), CarriedGraph.Values) { Wrong = seed % 3 * 4 }.Next();
            JsonElement answer = await graph.Service.AskAsync(query);
            foreach (JsonElement error in answer.TryGetProperty("errors", out JsonElement errors) ? errors.EnumerateArray() : default)
            {
                string? code = error.TryGetProperty("extensions", out JsonElement more) && more.TryGetProperty("code", out JsonElement its)
                    ? its.GetString() : null;
                codes[code ?? ""] = codes.GetValueOrDefault(code ?? "") + 1;
                if (code is null or "INTERNAL_ERROR" || !ErrorCodes.InReadme.Contains(code))
                {
                    defects.Add($"{error}\n{query}");
                }
            }
        }

        TestContext.Out.WriteLine(string.Join(", ", codes.Select(c => $"{c.Key} {c.Value}")));
        Assert.That(defects, Is.Empty);
    }
}
