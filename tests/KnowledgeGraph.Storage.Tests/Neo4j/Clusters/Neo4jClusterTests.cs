namespace KnowledgeGraph.Storage.Tests.Neo4j.Clusters;

/// <summary>
/// A cluster with a lagging member, a lost leader, a cut line gives no wrong answer, and is back within five seconds of when somebody can
/// answer. <c>KG_CLUSTERS=1000</c> tries more; a seed that failed is tried alone by <c>KG_CLUSTER=SEED</c>.
/// </summary>
[TestFixture]
public sealed class Neo4jClusterTests
{
    private const int Few = 50;
    private const int Noticed = 12;

    [Test]
    public void Histories_OfAClusterInTrouble_HaveNoWrongAnswer()
    {
        int[] seeds = Number("KG_CLUSTER") is { } one ? [one] : [.. Enumerable.Range(1, Number("KG_CLUSTERS") ?? Few)];
        var longest = TimeSpan.Zero;
        (int answers, int refusals) = (0, 0);
        string file = Path.Combine(Directory.CreateTempSubdirectory("kg-cluster-").FullName, "bookmarks");
        try
        {
            foreach (int seed in seeds)
            {
                ClusterHistory history = Lived(new ClusterHistory(seed, file: file));
                Assert.That(history.Faults, Is.Empty, $"KG_CLUSTER={seed}");
                longest = history.LongestWait > longest ? history.LongestWait : longest;
                (answers, refusals) = (answers + history.Answers, refusals + history.Refusals);
                File.Delete(file);
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }

        TestContext.Out.WriteLine($"{seeds.Length} histories, {answers} answers, {refusals} refusals, the longest wait {longest.TotalSeconds:0.00} s");
        Assert.That(answers, Is.GreaterThan(50 * seeds.Length));
    }

    [Test]
    public void Histories_OfProgramsThatForgetTheirBookmarks_AreSeenToBeWrong()
    {
        ClusterHistory[] histories = [.. Enumerable.Range(1, Noticed).Select(seed => Lived(new ClusterHistory(seed, carriesBookmarks: false)))];
        Assert.That(histories.Count(h => h.Faults.Count > 0), Is.GreaterThan(Noticed / 10));
    }

    [Test]
    public void Histories_OfProgramsThatLeaveNoBookmarks_AreSeenToBeBehind()
    {
        ClusterHistory[] histories = [.. Enumerable.Range(1, Noticed / 2).Select(seed => Lived(new ClusterHistory(seed)))];
        Assert.That(histories.Count(h => !h.IsSeenAfterwards), Is.GreaterThan(0));
    }

    [Test]
    public void History_OfOneSeed_IsTheSameAgain()
    {
        ClusterHistory[] twice = [Lived(new ClusterHistory(7)), Lived(new ClusterHistory(7))];
        Assert.That(twice[1].Trace, Is.EqualTo(twice[0].Trace).And.Count.GreaterThan(100));
    }

    private static ClusterHistory Lived(ClusterHistory history)
    {
        history.Run();
        return history;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out int number) ? number : null;
}
