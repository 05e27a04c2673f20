using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Storage.Sqlite.Searching;
using KnowledgeGraph.Storage.Sqlite.Sessions;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Sqlite;

/// <summary>What is kept in memory for searches changes no answer and takes no more memory than it may.</summary>
[TestFixture, Category("Slow")]
public sealed class SearchIndexTests
{
    private static readonly InstrumentFilter[] Filters =
        [InstrumentFilter.None, new() { IsLoaded = true }, new() { DateFrom = new DateOnly(1992, 1, 1) }, new() { Bodies = ["Nobody"] }];

    [TestCase("question")]
    [TestCase("question agenda")]
    [TestCase("agenda question question")]
    [TestCase("\"the agenda\" the quest*")]
    [TestCase("the nothingofthekind")]
    public async Task Search_AskedAgain_AnswersToTheLastBitAsWithoutMemory(string text)
    {
        await using var remembering = new SqliteGraphStore(StoreFiles.NewPath());
        await using var forgetful = new SqliteGraphStore(StoreFiles.NewPath(), new SqliteStoreOptions { SearchCacheBytes = 0 });
        foreach (SqliteGraphStore store in new[] { remembering, forgetful })
        {
            await store.InitializeAsync();
            await store.SaveAsync([.. Corpus.Some(30).Select(d => new IncomingDocument(d, ""))]);
        }

        foreach (InstrumentFilter filter in Filters)
        {
            for (int time = 1; time <= 3; time++)
            {
                Assert.That(await PrintedAsync(remembering, text, filter), Is.EqualTo(await PrintedAsync(forgetful, text, filter)),
                    $"{filter}, time {time}");
            }
        }
    }

    [Test]
    public async Task Search_AskedAgainAfterAChange_SeesIt()
    {
        await using var store = new SqliteGraphStore(StoreFiles.NewPath());
        await store.InitializeAsync();
        for (int i = 1; i <= 3; i++)
        {
            await store.SaveAsync(Text.Of($"A/RES/1/{i}").Says("PP1", "Whales are large,"), "");
            for (int time = 1; time <= 3; time++)
            {
                Page<SearchHit> found = await store.SearchAsync(
                    new SearchQuery("large whales", [], new InstrumentFilter { IsLoaded = true }), new PageRequest(10));
                Assert.That(found.TotalCount, Is.EqualTo(i));
            }
        }
    }

    [Test]
    public void Cache_OfSomeBytes_ForgetsWhatWasNotAskedForLongest()
    {
        var rows = new ScoredRows(new int[1_000], new byte[1_000]);
        var cache = new SearchCache(3 * (rows.Bytes + 300));
        foreach (string key in new[] { "a", "b", "c" })
        {
            Ask(cache, key);
            cache.Keep(key, rows);
        }

        Ask(cache, "a");
        cache.Keep("d", rows);
        cache.Keep("too long", new ScoredRows(new int[10_000], null));

        cache.Find("too long", out bool isFirstAgain);
        cache.Find("too long", out bool isSecondAgain);
        Assert.That(isFirstAgain || isSecondAgain, Is.False, "what cannot be kept is not read as a whole again");
        Assert.That(new[] { "a", "b", "c", "d", "too long" }.Where(k => Ask(cache, k) is not null), Is.EqualTo(["a", "c", "d"]));
    }

    [Test]
    public void Cache_WhatOneReads_IsNotWaitedForByAnother()
    {
        var cache = new SearchCache(1 << 20);
        bool[] claims = [cache.Claim("the"), cache.Claim("the"), cache.Claim("of")];
        bool isThere = Ask(cache, "the") is not null;
        cache.Keep("the", ScoredRows.None);
        cache.Release("the");
        cache.Release("of");
        Assert.Multiple(() =>
        {
            Assert.That(claims, Is.EqualTo([true, false, true]));
            Assert.That(isThere, Is.False, "who asks meanwhile is told that it is not there");
            Assert.That(Ask(cache, "the"), Is.SameAs(ScoredRows.None));
            Assert.That(cache.Claim("the"), Is.False, "it is kept");
            Assert.That(cache.Claim("of"), Is.True, "whoever failed leaves it to others");
        });
    }

    private static ScoredRows? Ask(SearchCache cache, string key) => cache.Find(key, out _);

    private static async Task<string[]> PrintedAsync(SqliteGraphStore store, string text, InstrumentFilter filter)
    {
        List<string> printed = [];
        Page<SearchHit> page;
        Cursor? after = null;
        do
        {
            page = await store.SearchAsync(new SearchQuery(text, [], filter), new PageRequest(7, after));
            printed.AddRange(page.Items.Select(i => $"{i.Node.Entity} {i.Node.Score:R} {i.Node.Snippet}, of {page.TotalCount}"));
            after = page.Items is [.., var last] ? last.Cursor : null;
        }
        while (page.HasNext);
        return [.. printed];
    }
}
