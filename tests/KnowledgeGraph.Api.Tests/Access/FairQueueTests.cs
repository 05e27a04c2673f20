using KnowledgeGraph.Api.Access;

namespace KnowledgeGraph.Api.Tests.Access;

/// <summary>Who waits for whom, told by the order of turns and never by a clock.</summary>
public sealed class FairQueueTests
{
    private static readonly QueueBounds Ample = new(10_000, 10_000, long.MaxValue);

    [Test]
    public async Task Client_ThatFloods_WaitsBehindItselfAndNobodyElseDoes()
    {
        var queue = new FairQueue(1, ofAClient: 1, Ample);
        var order = new Order(queue);
        order.Ask("flood", 100, 50);
        order.Ask("ann", 100, 2);
        order.Ask("ben", 100, 2);
        Assert.That((await order.PlayedAsync())[..7], Is.EqualTo(["flood", "ann", "ben", "flood", "ann", "ben", "flood"]));
    }

    [Test]
    public async Task Client_WithDearerRequests_HasFewerTurns()
    {
        var queue = new FairQueue(1, ofAClient: 1, Ample);
        var order = new Order(queue);
        order.Ask("dear", 900, 10);
        order.Ask("light", 100, 40);
        string[] turns = await order.PlayedAsync();
        Assert.Multiple(() =>
        {
            Assert.That(turns[..20].Count(t => t == "dear"), Is.EqualTo(2), "a ninth of the turns, for nine times the cost");
            Assert.That(turns, Has.Length.EqualTo(50));
        });
    }

    [Test]
    public async Task Dear_AgainstAnEndlessStreamOfNewClients_HasItsTurn()
    {
        var queue = new FairQueue(1, ofAClient: 1, Ample);
        var order = new Order(queue);
        order.Ask("first", 1, 1);
        order.Ask("dear", 50_000, 1);
        for (int i = 0; i < 100; i++)
        {
            order.Ask($"new {i}", 1, 1);
        }

        Assert.That((await order.PlayedAsync())[1], Is.EqualTo("dear"), "it came before them");
    }

    [TestCase(1, 1)]
    [TestCase(3, 1)]
    [TestCase(4, 2)]
    public async Task Turns_OfRandomClients_AreNeverMoreThanThereAreAndLeaveNothing(int atOnce, int ofAClient)
    {
        var random = new Random(7);
        var queue = new FairQueue(atOnce, ofAClient, Ample);
        List<(string Client, Task<IDisposable?> Turn, CancellationTokenSource Gone)> asked = [];
        var working = new List<(string Client, IDisposable Turn)>();
        for (int step = 0; step < 5_000; step++)
        {
            if (random.Next(3) > 0)
            {
                string client = $"client {random.Next(20)}";
                var gone = new CancellationTokenSource();
                asked.Add((client, queue.EnterAsync(client, random.Next(1, 5_000), random.Next(100), gone.Token), gone));
            }
            else if (asked.Count > 0 && random.Next(4) == 0)
            {
                await asked[random.Next(asked.Count)].Gone.CancelAsync();
            }
            else if (working.Count > 0)
            {
                int at = random.Next(working.Count);
                working[at].Turn.Dispose();
                working[at].Turn.Dispose();
                working.RemoveAt(at);
            }

            await TakeAsync();
            Assert.That(working, Has.Count.LessThanOrEqualTo(atOnce));
            Assert.That(working.CountBy(w => w.Client).Select(c => c.Value), Is.All.LessThanOrEqualTo(ofAClient));
            Assert.That(queue.Count, Is.EqualTo((working.Count, asked.Count)), "who has left does not wait");
        }

        while (working.Count > 0)
        {
            working[0].Turn.Dispose();
            working.RemoveAt(0);
            await TakeAsync();
        }

        Assert.That(queue.Count, Is.EqualTo((0, 0)));

        async Task TakeAsync()
        {
            // A turn that is given is there at once; what waits for it is told on another thread.
            while (asked.Count(a => !a.Turn.IsCompleted) > queue.Count.Waiting)
            {
                await Task.Yield();
            }

            foreach ((string client, Task<IDisposable?> turn, CancellationTokenSource gone) in asked.Where(a => a.Turn.IsCompleted).ToArray())
            {
                asked.RemoveAll(a => a.Turn == turn);
                gone.Dispose();
                if (turn.IsCompletedSuccessfully)
                {
                    working.Add((client, (await turn)!));
                }
            }
        }
    }

    [Test]
    public async Task Bounds_OfWhatWaits_Hold()
    {
        var queue = new FairQueue(1, ofAClient: 1, new QueueBounds(All: 3, OfAClient: 2, Bytes: 100));
        using IDisposable? first = await queue.EnterAsync("a", 1, 1_000, default);
        Task<IDisposable?> second = queue.EnterAsync("a", 1, 60, default);
        Task<IDisposable?> third = queue.EnterAsync("b", 1, 50, default);
        Task<IDisposable?> fourth = queue.EnterAsync("a", 1, 10, default);
        Task<IDisposable?> fifth = queue.EnterAsync("a", 1, 0, default);
        Task<IDisposable?> sixth = queue.EnterAsync("b", 1, 0, default);
        Task<IDisposable?> seventh = queue.EnterAsync("c", 1, 0, default);
        Assert.Multiple(async () =>
        {
            Assert.That(second.IsCompleted, Is.False);
            Assert.That(await third, Is.Null, "too many bytes");
            Assert.That(fourth.IsCompleted, Is.False);
            Assert.That(await fifth, Is.Null, "too many of one client");
            Assert.That(sixth.IsCompleted, Is.False);
            Assert.That(await seventh, Is.Null, "too many");
            Assert.That(queue.Count, Is.EqualTo((1, 3)));
        });
    }

    [Test]
    public async Task Clients_WithoutEnd_AreForgotten()
    {
        var queue = new FairQueue(2, ofAClient: 1, Ample);
        using IDisposable? busy = await queue.EnterAsync("always", 10, 0, default);
        for (int i = 0; i < 20_000; i++)
        {
            using IDisposable? turn = await queue.EnterAsync($"client {i}", 10, 0, default);
            Assert.That(turn, Is.Not.Null);
        }

        Assert.That(queue.Clients, Is.LessThan(5_000));
    }

    /// <summary>Asks, lets one after the other work, and says whose turn it was.</summary>
    private sealed class Order(FairQueue queue)
    {
        private readonly List<(string Client, Task<IDisposable?> Turn)> _asked = [];

        public void Ask(string client, long cost, int times) =>
            _asked.AddRange(Enumerable.Range(0, times).Select(_ => (client, queue.EnterAsync(client, cost, 0, default))));

        public async Task<string[]> PlayedAsync()
        {
            List<string> turns = [];
            while (_asked.Count > 0)
            {
                (string client, Task<IDisposable?> turn) = _asked.Single(a => a.Turn.IsCompleted);
                _asked.RemoveAll(a => a.Turn == turn);
                turns.Add(client);
                (await turn)!.Dispose();
            }

            return [.. turns];
        }
    }
}
