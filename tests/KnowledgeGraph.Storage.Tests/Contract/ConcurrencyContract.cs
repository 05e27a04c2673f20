using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>Many at once, and stopping half-way.</summary>
[Category("Slow")]
public abstract class ConcurrencyContract : StoreContract
{
    [Test]
    public async Task Readers_DuringWrites_SeeWholeDocumentsOnly()
    {
        // Each text has as many citations as paragraphs: a reader that saw half of one would count them unequal.
        Document[] documents = [.. Corpus.Some(24)];
        var writing = Task.Run(() => SaveAllAsync(documents));
        int reads = 0;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            do
            {
                Statistics statistics = await Store.StatisticsAsync();
                Assert.That(statistics.Citations, Is.EqualTo(statistics.Provisions));
                Assert.That(statistics.Provisions, Is.EqualTo(10 * statistics.LoadedInstruments));
                Lineage lineage = await Store.LineageAsync(
                    new LineageQuery([new InstrumentId("A/RES/1/0")], Direction.Both, 3, LineageFilter.None, 100));
                HashSet<EntityId> nodes = [.. lineage.Nodes.Select(n => n.Entity)];
                Assert.That(lineage.Edges.All(e => nodes.Contains(e.From) && nodes.Contains(e.To)));
                Interlocked.Increment(ref reads);
            }
            while (!writing.IsCompleted);
        })));
        await writing;

        Assert.That(reads, Is.GreaterThan(3));
        Assert.That((await Store.StatisticsAsync()).LoadedInstruments, Is.EqualTo(documents.Length));
    }

    [Test]
    public async Task Writers_AtOnce_TakeTurns()
    {
        Document[] documents = [.. Corpus.Some(12)];
        await Task.WhenAll(documents.Select(SaveAsync));
        string together = await GraphDump.OfAsync(Store);

        IGraphStore oneByOne = await OpenAnotherAsync();
        foreach (Document document in documents)
        {
            await oneByOne.SaveAsync(document, "fingerprint");
        }

        Assert.That(together, Is.EqualTo(await GraphDump.OfAsync(oneByOne)));
    }

    [Test]
    public async Task Save_Cancelled_LeavesNothing()
    {
        await SaveAllAsync([.. Corpus.Some(5)]);
        string before = await GraphDump.OfAsync(Store);
        Document large = Corpus.Some(1, paragraphs: 3000).Single() with { Head = new DocumentHead { Id = new InstrumentId("A/RES/9/9") } };
        using var already = new CancellationTokenSource();
        await already.CancelAsync();
        Assert.That(() => Store.SaveAsync(large, "fingerprint", already.Token), Throws.InstanceOf<OperationCanceledException>());

        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(5));
        bool isCancelled = false;
        try
        {
            await Store.SaveAsync(large, "fingerprint", soon.Token);
        }
        catch (OperationCanceledException)
        {
            isCancelled = true;
        }

        // A machine may be quick enough to be done in that time; then the whole text has to be there.
        Assert.That((await InstrumentAsync("A/RES/9/9"))?.IsLoaded ?? false, Is.Not.EqualTo(isCancelled));
        if (isCancelled)
        {
            Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(before));
        }

        Assert.That(await SaveAsync(large), Is.Not.EqualTo(SaveOutcome.Replaced), "the store goes on working");
    }

    [Test]
    public async Task Read_Cancelled_Stops()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Store.StatisticsAsync(cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(
                () => Store.LineageAsync(new LineageQuery([], Direction.Both, 1, LineageFilter.None, 1), cancelled.Token),
                Throws.InstanceOf<OperationCanceledException>());
        }
    }

    [Test]
    public async Task Initialize_Again_ChangesNothing()
    {
        await SaveAllAsync([.. Corpus.Some(3)]);
        string before = await GraphDump.OfAsync(Store);
        await Store.InitializeAsync();

        Assert.That(await GraphDump.OfAsync(Store), Is.EqualTo(before));
    }
}
