using KnowledgeGraph.Mcp.Serving;
using KnowledgeGraph.Mcp.Tests.Sample;

namespace KnowledgeGraph.Mcp.Tests.Questions;

/// <summary>What agents ask, and what the answer is, read from the texts by a person.</summary>
public sealed class QuestionTests
{
    private const int AskedFor = 60;

    private static readonly Lazy<IReadOnlyList<ToolQuestion>> All = new(() => ToolQuestion.Read(Named("questions.txt")));

    private ToolSession _session = null!;

    private static IEnumerable<TestCaseData> Questions => All.Value.Select(q => new TestCaseData(q).SetArgDisplayNames(q.Asks));

    [OneTimeSetUp]
    public async Task OpenAsync() => _session = await ToolSession.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _session.DisposeAsync();

    [Test]
    public void Questions_AreSixtyAtLeast_AndOfEveryTool()
    {
        Assert.That(All.Value, Has.Count.GreaterThanOrEqualTo(AskedFor));
        Assert.That(All.Value.Select(q => q.Tool).Distinct(), Is.EquivalentTo(ToolCatalog.Tools.Select(t => t.Name)));
    }

    [TestCaseSource(nameof(Questions))]
    public async Task Answer_IsRight(ToolQuestion question) => await question.HoldsAsync(_session);

    [Test, Category("Slow")]
    public async Task Answers_OfOfficialDocuments_AreRight()
    {
        string corpus = Requirement.Shared("corpus", "un-akn"), file = Named("corpus-questions.txt");
        await using ToolSession session = await ToolSession.OpenAsync(ToolQuestion.FilesOf(file).Select(f => Path.Combine(corpus, f)));
        using (Assert.EnterMultipleScope())
        {
            foreach (ToolQuestion question in ToolQuestion.Read(file))
            {
                await question.HoldsAsync(session);
            }
        }
    }

    private static string Named(string file) => Path.Combine(Repository.Folder, "tests", "KnowledgeGraph.Mcp.Tests", "Questions", file);
}
