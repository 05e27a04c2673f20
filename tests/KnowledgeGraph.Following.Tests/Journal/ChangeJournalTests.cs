using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Following.Tests.Journal;

/// <summary>Whoever follows is told everything once, from whatever place, in pieces of whatever size, by however many processes.</summary>
public sealed class ChangeJournalTests
{
    [Test]
    public async Task After_InPiecesOfEverySizeAndByProcessesThatComeAndGo_TellsEverythingOnceAndInOrder([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        var log = new ForgetfulLog();
        var journal = new ChangeJournal(log, TimeProvider.System);
        JournalPlace place = await journal.CatchUpAsync();
        List<CitationId> saved = [];
        List<JournalEntry> told = [];
        for (int step = 0; step < 200; step++)
        {
            switch (random.Next(5))
            {
                case 0:
                    CitationId[] citations = [.. Enumerable.Range(0, random.Next(8)).Select(i => Citation(saved.Count + i))];
                    saved.AddRange(citations);
                    log.Save(citations);
                    break;
                case 1:
                    await journal.DisposeAsync();
                    journal = new ChangeJournal(log, TimeProvider.System);
                    break;
                default:
                    await journal.CatchUpAsync();
                    Assert.That(JournalPlace.TryParse(place.ToString(), out JournalPlace read) && read == place);
                    JournalPage page = journal.After(read, random.Next(1, 6));
                    told.AddRange(page.Entries);
                    place = page.Until;
                    break;
            }
        }

        for (bool more = true; more;)
        {
            await journal.CatchUpAsync();
            JournalPage page = journal.After(place, 3);
            told.AddRange(page.Entries);
            (place, more) = (page.Until, page.HasMore);
        }

        Assert.That(told.Select(e => e.Citation), Is.EqualTo(saved));
        Assert.That(told.Select(e => e.Id), Is.Unique);
        Assert.That(place, Is.EqualTo(new JournalPlace(log.Newest)));
        foreach (JournalEntry entry in told)
        {
            Assert.That(journal.After(entry.Before, 1).Entries, Is.EqualTo([entry]));
        }

        await journal.DisposeAsync();
    }

    [Test]
    public async Task Before_FromAnyPlace_IsWhatAfterTellsTheOtherWayRound()
    {
        var log = new ForgetfulLog();
        for (int i = 0; i < 20; i++)
        {
            log.Save([.. Enumerable.Range(0, i % 4).Select(n => Citation((10 * i) + n))]);
        }

        await using var journal = new ChangeJournal(log, TimeProvider.System);
        await journal.CatchUpAsync();
        JournalEntry[] all = [.. journal.After(journal.Oldest, 1000).Entries];

        Assert.That(journal.Before(null, 1000), Is.EqualTo(all.Reverse()));
        Assert.That(journal.Of(all.Select(e => e.Citation)), Is.EqualTo(all));
        foreach ((int index, JournalEntry entry) in all.Index())
        {
            Assert.That(journal.Before(entry.Before, 2), Is.EqualTo(all[..index].Reverse().Take(2)));
        }
    }

    [Test]
    public async Task Journal_OfALongHistory_KeepsWhatItMayAndSaysWhatIsTooOld()
    {
        var log = new ForgetfulLog();
        for (int i = 0; i < 300; i++)
        {
            log.Save(Citation(2 * i), Citation((2 * i) + 1));
        }

        await using var journal = new ChangeJournal(log, TimeProvider.System, kept: 100);
        await journal.CatchUpAsync();
        JournalEntry[] kept = [.. journal.Before(null, 1000)];
        JournalPage old = journal.After(new JournalPlace(log.Newest with { Number = 0 }), 10);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(kept, Has.Length.InRange(100, 112));
            Assert.That((old.IsTooOld, old.Entries.Count, old.Until), Is.EqualTo((true, 0, new JournalPlace(log.Newest))));
            Assert.That(journal.After(journal.Oldest, 1000).Entries, Is.EqualTo(kept.Reverse()));
            Assert.That(journal.Of([Citation(0), Citation(598)]).Select(e => e.Citation), Is.EqualTo([Citation(598)]));
        }
    }

    [Test]
    public async Task Journal_OfAStoreThatForgets_BeginsWhereTheStoreRemembers()
    {
        var log = new ForgetfulLog(remembers: 3);
        for (int i = 0; i < 10; i++)
        {
            log.Save(Citation(i));
        }

        await using var journal = new ChangeJournal(log, TimeProvider.System);
        await journal.CatchUpAsync();

        Assert.That(journal.Before(null, 100).Select(e => e.Citation), Is.EqualTo([Citation(9), Citation(8), Citation(7)]));
    }

    [Test]
    public async Task Journal_WhereTheStoreIsAnotherOne_SaysThatThePlaceIsNotItsOwn()
    {
        var log = new ForgetfulLog();
        log.Save(Citation(1));
        await using var journal = new ChangeJournal(log, TimeProvider.System);
        JournalPlace place = await journal.CatchUpAsync();
        log.Replace("another");
        log.Save(Citation(2));
        await journal.CatchUpAsync();
        JournalPage page = journal.After(place, 10);

        Assert.That((page.IsTooOld, page.Until), Is.EqualTo((true, new JournalPlace(log.Newest))));
    }

    [Test]
    public async Task Wait_ManyAtOnce_AreToldOfWhatAnotherProcessSavesAndTheStoreIsAskedForAllTogether()
    {
        var log = new ForgetfulLog();
        await using var journal = new ChangeJournal(log, TimeProvider.System);
        JournalPlace place = await journal.CatchUpAsync();
        Task[] waiting = [.. Enumerable.Range(0, 1000).Select(_ => journal.WaitAsync(place, CancellationToken.None))];
        int asked = log.Asked;
        log.Save(Citation(1));
        await Task.WhenAll(waiting);

        Assert.That(log.Asked - asked, Is.LessThan(10));
        Assert.That(journal.Waiting, Is.Zero);
    }

    [Test]
    public async Task Wait_WhileTheStoreIsAway_GoesOnWhenItIsBack()
    {
        var log = new ForgetfulLog();
        await using var journal = new ChangeJournal(log, TimeProvider.System);
        JournalPlace place = await journal.CatchUpAsync();
        log.Failure = new GraphStoreException("away");
        Task waiting = journal.WaitAsync(place, CancellationToken.None);
        await Task.Delay(100);
        log.Failure = null;
        log.Save(Citation(1));
        journal.Wake();
        await waiting;

        Assert.That(journal.After(place, 10).Entries, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Store_WhileNobodyWaits_IsNotAsked()
    {
        var log = new ForgetfulLog();
        await using var journal = new ChangeJournal(log, TimeProvider.System);
        JournalPlace place = await journal.CatchUpAsync();
        using var leaves = new CancellationTokenSource();
        Task waiting = journal.WaitAsync(place, leaves.Token);
        await leaves.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        journal.Wake();
        await Task.Delay(100);
        int asked = log.Asked;
        await Task.Delay(600);

        Assert.That(log.Asked, Is.EqualTo(asked));
    }

    [TestCase("")]
    [TestCase("12")]
    [TestCase("one.12~")]
    [TestCase("one.12~0")]
    [TestCase("one.12~-1")]
    [TestCase("one.12~9999999999")]
    [TestCase("~3")]
    public void Place_ThatIsNone_IsNotRead(string text) => Assert.That(JournalPlace.TryParse(text, out _), Is.False);

    [Test]
    public void Id_OfACitation_IsTheSameForEver() => Assert.That(
        new JournalEntry(Citation(1), new InstrumentId("A/RES/70/1"), new Revision("one", 7), default, default).Id,
        Is.EqualTo(Guid.Parse("a0d475c7-e136-5adb-a78c-79c185d00f9e")));

    private static CitationId Citation(int number) => new(new ProvisionId(new InstrumentId($"A/RES/80/{number}"), "OP1"), 8);
}
