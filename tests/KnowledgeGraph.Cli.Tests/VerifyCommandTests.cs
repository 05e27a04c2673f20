using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>verify: nothing to say of a store that is what its texts say, a line for each difference of one that is not.</summary>
public sealed class VerifyCommandTests
{
    private SavedGraph _graph = null!;

    [SetUp]
    public async Task SetUp() => _graph = await SavedGraph.OfAsync(Samples.Full("one.txt"));

    [TearDown]
    public void TearDown() => _graph.Dispose();

    [Test]
    public async Task Verify_OfAWholeStore_EndsByZero()
    {
        Answer answer = await Kg.RunAsync(_graph.Setting, "verify");

        Assert.That((answer.Code, answer.Output), Is.EqualTo((0, "")));
        Assert.That(answer.Error, Does.StartWith("kg: 1 text, ").And.Contain(" facts, 0 differences. The graph is at sqlite:"));
    }

    [Test]
    public async Task Verify_OfAStoreThatSaysOtherwise_NamesEachDifferenceAndEndsByOne()
    {
        Damage("UPDATE instrument SET cited = cited + 1 WHERE key = 'A/RES/217(III)'; DELETE FROM known_as WHERE kebab = 'a-res-70-1';");
        Answer answer = await Kg.RunAsync(_graph.Setting, "verify");

        Assert.That(answer.Lines, Is.EqualTo(
            ["instrument\tA/RES/217(III)\tcited: 2\tcited: 1", "known_as\ta-res-70-1 A/RES/70/1\tnothing\tno more than that"]));
        Assert.That(answer.Error, Does.Contain(" facts, 2 differences. "));
        Assert.That(answer.Code, Is.EqualTo(1));
    }

    [Test]
    public async Task Verify_OfTextsWithoutASum_SaysThatTheirWordsAreNotKnown()
    {
        Damage("UPDATE document SET sum = NULL");
        Answer answer = await Kg.RunAsync(_graph.Setting, "verify");

        Assert.That((answer.Code, answer.Output), Is.EqualTo((0, "")));
        Assert.That(answer.Error, Does.StartWith("kg: 1 text without a sum, kept by an earlier version: "));
    }

    [Test]
    public async Task Verify_WithoutAStore_SaysSo()
    {
        Answer answer = await Kg.RunAsync("verify", "--store", $"sqlite:{Path.Combine(_graph.Path, "none.db")}");

        Assert.That((answer.Code, answer.Error), Is.EqualTo((1, answer.Error)));
        Assert.That(answer.Error, Does.Contain("There is no graph at"));
    }

    private void Damage(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Source()};Pooling=False;Foreign Keys=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Through the layer that gives pages their sums: the store has made it known.
    private string Source() => $"file:{Path.Combine(_graph.Path, "graph.db")}?vfs=kg-checked-pages";
}
