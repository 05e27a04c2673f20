using GraphQL.Execution;
using KnowledgeGraph.Api.GraphQL.Documents;

namespace KnowledgeGraph.Api.Tests.GraphQL;

/// <summary>The documents kept ready parsed: bounded in bytes, the longest unasked go first.</summary>
public sealed class ParsedDocumentCacheTests
{
    [Test]
    public void Keep_MoreThanFits_ForgetsWhatWasNotAskedForLongest()
    {
        var cache = new ParsedDocumentCache(10_000);
        ParsedDocument first = Parsed(0);
        cache.Keep(first, "hash");
        for (int i = 1; i < 100; i++)
        {
            cache.Keep(Parsed(i), null);
            Assert.That(cache.Bytes, Is.LessThanOrEqualTo(10_000));
            Assert.That(cache.TryGet(first.Query, out _), Is.True, "asked for all the time");
        }

        Assert.Multiple(() =>
        {
            Assert.That(cache.TryGetRegistered("HASH", out ParsedDocument? registered) ? registered : null, Is.SameAs(first));
            Assert.That(cache.TryGet(Parsed(1).Query, out _), Is.False);
            Assert.That(cache.TryGet(Parsed(99).Query, out _), Is.True);
        });
    }

    [Test]
    public void Keep_OneForgotten_ForgetsItsHash()
    {
        var cache = new ParsedDocumentCache(10_000);
        cache.Keep(Parsed(0), "hash");
        for (int i = 1; i < 100; i++)
        {
            cache.Keep(Parsed(i), null);
        }

        Assert.That(cache.TryGetRegistered("hash", out _), Is.False);
    }

    [Test]
    public void Keep_TooLarge_IsNotKept()
    {
        var cache = new ParsedDocumentCache(10_000);
        var large = new ParsedDocument(new string(' ', 2000), new GraphQLDocumentBuilder().Build("{a}"), 3);
        cache.Keep(large, null);
        Assert.That(cache.TryGet(large.Query, out _), Is.False);
    }

    private static ParsedDocument Parsed(int number) => new($"{{ a{number} }}", new GraphQLDocumentBuilder().Build($"{{ a{number} }}"), 3);
}
