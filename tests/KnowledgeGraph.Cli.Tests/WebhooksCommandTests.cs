using KnowledgeGraph.Cli.CommandLine;
using KnowledgeGraph.Following.Hooks;
using KnowledgeGraph.Following.Journal;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Tests;

/// <summary><c>kg webhooks</c>: how they stand, what was given up, and sending it again.</summary>
public sealed class WebhooksCommandTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 8, 0, 0, TimeSpan.Zero);

    private TemporaryFolder _folder = null!;

    private string FilePath => Path.Combine(_folder.Path, "hooks.db");

    [SetUp]
    public void SetUp()
    {
        _folder = new TemporaryFolder();
        using var file = WebhookFile.Open(FilePath);
        file.Take("ministry", new JournalPlace(new Revision("store", 7)), [new("msg_1", "{}"), new("msg_2", "{}"), new("msg_3", "{}")], Now);
        IReadOnlyList<WebhookDelivery> due = file.Due("ministry", Now, 3);
        file.Arrived(due[0]);
        file.Failed(due[1], "It answered 410.", null, Now);
    }

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task Webhooks_OfAFile_ShowsHowTheyStandAndWhatWasGivenUp()
    {
        Answer answer = await Kg.RunAsync("webhooks", "--file", FilePath);

        Assert.That(answer.Lines, Is.EqualTo(["webhook\tministry\tstore.7\t1\t1\t1", "given-up\tministry\tmsg_2\t2026-11-29 08:00:00Z\t1\tIt answered 410."]));
        Assert.That(answer.Code, Is.EqualTo(ExitCode.Done));
    }

    [TestCase(new[] { "msg_2" }, 0, "1 message to be sent again.")]
    [TestCase(new string[0], 0, "1 message to be sent again.")]
    [TestCase(new[] { "--hook", "ministry" }, 0, "1 message to be sent again.")]
    [TestCase(new[] { "--hook", "another" }, 0, "Nothing was given up")]
    [TestCase(new[] { "msg_9" }, 1, "Nothing was given up")]
    public async Task WebhooksAgain_SendsWhatIsNamed(string[] named, int code, string says)
    {
        var setting = new Setting { Variables = new() { ["KnowledgeGraph__Webhooks__File"] = FilePath } };
        Answer answer = await Kg.RunAsync(setting, ["webhooks", "again", .. named]);

        Assert.That((answer.Code, answer.Error), Is.EqualTo((code, answer.Error)));
        Assert.That(answer.Error, Does.Contain(says));
    }

    [Test]
    public async Task Webhooks_WithoutAFile_SayWhatToDo()
    {
        Answer none = await Kg.RunAsync("webhooks");
        Answer missing = await Kg.RunAsync("webhooks", "--file", FilePath + "x");

        Assert.That((none.Code, missing.Code), Is.EqualTo((ExitCode.WrongUsage, ExitCode.InputFailed)));
        Assert.That(none.Error, Does.Contain("--file FILE"));
        Assert.That(missing.Error, Does.Contain("no service has sent webhooks"));
    }
}
