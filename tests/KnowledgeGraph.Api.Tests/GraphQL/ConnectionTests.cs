using System.Text.Json;
using KnowledgeGraph.Api.Tests.Sample;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>Connections as the Relay specification has them.</summary>
public sealed class ConnectionTests
{
    private const string Forward = "query Q($n: Int, $c: String) { instruments(first: $n, after: $c) { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
    private const string Backward = "query Q($n: Int, $c: String) { instruments(last: $n, before: $c) { edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }";
    private Service _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _service = await Service.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _service.DisposeAsync();

    [Test]
    public async Task Pages_ForwardAndBackward_GiveTheSameListWhole()
    {
        string[] all = [.. (await PageAsync(Forward, 100, null)).Ids];
        string[] forward = await WalkAsync(Forward, "hasNextPage", "endCursor", (ids, page) => [.. ids, .. page]);
        string[] backward = await WalkAsync(Backward, "hasPreviousPage", "startCursor", (ids, page) => [.. page, .. ids]);
        Assert.Multiple(() =>
        {
            Assert.That(all, Has.Length.EqualTo(SampleTexts.Instruments.Count));
            Assert.That(forward, Is.EqualTo(all));
            Assert.That(backward, Is.EqualTo(all));
        });
    }

    [Test]
    public async Task Page_OfNone_HasNoCursors()
    {
        (string[] ids, JsonElement info) = await PageAsync(Forward, 0, null);
        Assert.Multiple(() =>
        {
            Assert.That(ids, Is.Empty);
            Assert.That(info.GetProperty("startCursor").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(info.GetProperty("hasNextPage").GetBoolean(), Is.True);
        });
    }

    private async Task<string[]> WalkAsync(string query, string more, string cursor, Func<string[], string[], string[]> join)
    {
        string[] ids = [];
        string? at = null;
        for (bool goesOn = true; goesOn;)
        {
            (string[] page, JsonElement info) = await PageAsync(query, 2, at);
            ids = join(ids, page);
            goesOn = info.GetProperty(more).GetBoolean();
            at = info.GetProperty(cursor).GetString();
        }

        return ids;
    }

    private async Task<(string[] Ids, JsonElement Info)> PageAsync(string query, int size, string? cursor)
    {
        JsonElement connection = (await _service.DataAsync(query, new { n = size, c = cursor })).GetProperty("instruments");
        return ([.. connection.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!)],
            connection.GetProperty("pageInfo"));
    }
}
