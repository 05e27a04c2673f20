using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Graph;
using KnowledgeGraph.Storage.Tests.Texts;

namespace KnowledgeGraph.Storage.Tests.Contract;

/// <summary>What holds for the lineage of anything in a graph of many texts.</summary>
[Category("Slow")]
public abstract class LineageCorpusContract : StoreContract
{
    private protected override IReadOnlyList<Document> Ground { get; } = [.. Corpus.Some(24)];

    [Test]
    public async Task Lineage_BuiltOnBy_IsTheWayOnwardTurnedRound()
    {
        InstrumentId[] ids = [.. (await Store.ListAsync(InstrumentFilter.None, InstrumentOrder.Symbol, new PageRequest(100)))
            .Items.Select(i => i.Node.Id)];
        foreach (int depth in new[] { 1, 2, 3 })
        {
            HashSet<(InstrumentId From, InstrumentId To)> onward = [], back = [];
            foreach (InstrumentId id in ids)
            {
                onward.UnionWith((await LineageAsync(id.Value, depth: depth, limit: 2000)).Nodes.Select(n => (id, n.Entity.Instrument)));
                back.UnionWith((await LineageAsync(id.Value, Direction.BuiltOnBy, depth, limit: 2000)).Nodes.Select(n => (n.Entity.Instrument, id)));
            }

            Assert.That(back, Is.EquivalentTo(onward), $"at depth {depth}");
        }
    }

    [Test]
    public async Task Lineage_Both_IsTheUnionOfTheTwo()
    {
        foreach (Granularity granularity in Enum.GetValues<Granularity>())
        {
            var filter = new LineageFilter { Granularity = granularity };
            Lineage both = await LineageAsync("A/RES/1/7", Direction.Both, 2, 2000, filter);
            Lineage on = await LineageAsync("A/RES/1/7", Direction.BuildsOn, 2, 2000, filter);
            Lineage by = await LineageAsync("A/RES/1/7", Direction.BuiltOnBy, 2, 2000, filter);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(Shown(both.Edges), Is.EquivalentTo(Shown(on.Edges).Union(Shown(by.Edges))), "never down one edge and back up another");
                Assert.That(both.Nodes.Select(n => n.Entity), Is.EquivalentTo(on.Nodes.Select(n => n.Entity).Union(by.Nodes.Select(n => n.Entity))));
                Assert.That(both.Nodes[0].Degree, Is.EqualTo(on.Nodes[0].Degree + by.Nodes[0].Degree));
            }
        }
    }

    [Test]
    public async Task Lineage_Limit_HoldsAndIsToldHonestly()
    {
        foreach (Direction direction in Enum.GetValues<Direction>())
        {
            foreach (Granularity granularity in Enum.GetValues<Granularity>())
            {
                var filter = new LineageFilter { Granularity = granularity };
                Lineage whole = await LineageAsync("A/RES/1/3", direction, 2, 2000, filter);
                for (int limit = 1; limit <= whole.Nodes.Count + 1; limit += 1 + (limit / 5))
                {
                    Lineage cut = await LineageAsync("A/RES/1/3", direction, 2, limit, filter);
                    HashSet<EntityId> nodes = [.. cut.Nodes.Select(n => n.Entity)];
                    using (Assert.EnterMultipleScope())
                    {
                        Assert.That(nodes, Has.Count.EqualTo(cut.Nodes.Count).And.Count.LessThanOrEqualTo(limit));
                        Assert.That(cut.Edges.All(e => nodes.Contains(e.From) && nodes.Contains(e.To)), "both ends of every edge are shown");
                        Assert.That(Shown(cut.Edges), Is.Unique.And.SubsetOf(Shown(whole.Edges)));
                        Assert.That(cut.Nodes.Select(n => n.Depth), Is.Ordered);
                        Assert.That(cut.Edges.Select(e => e.Depth), Is.Ordered);
                        Assert.That(cut.Edges.Count(e => e.Type == RelationType.HasPart && e.From.Label is null),
                            Is.GreaterThanOrEqualTo(nodes.Count(n => n.IsProvision)));
                        Assert.That(cut.IsTruncated, Is.EqualTo(cut.Edges.Count < whole.Edges.Count || whole.IsTruncated));
                        Assert.That(cut.IsTruncated || cut.OmittedNodes == 0);
                    }
                }
            }
        }
    }
}
