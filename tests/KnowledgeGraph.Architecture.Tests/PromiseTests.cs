using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What SECURITY.md and ASVS.md promise names the tests that hold it: they are there.</summary>
public sealed partial class PromiseTests
{
    private static readonly string[] Files = ["SECURITY.md", "ASVS.md"];

    private static IEnumerable<TestCaseData> Named() => Files.SelectMany(file => TestName().Matches(Read(file)).Select(m => m.Groups[1].Value))
        .Distinct().Select(name => new TestCaseData(name).SetArgDisplayNames(name));

    [TestCaseSource(nameof(Named))]
    public void Test_ThatIsNamed_IsThere(string name)
    {
        string[] words = name.Split('.');
        string project = $"KnowledgeGraph.{words[0]}.Tests";
        string PathOf(IEnumerable<string> folders) => Path.Combine([Repository.Folder, "tests", project, .. folders]) + ".cs";

        // The last word is a fixture, or a test in one.
        bool isFixture = File.Exists(PathOf(words[2..]));
        string source = File.ReadAllText(isFixture ? PathOf(words[2..]) : PathOf(words[2..^1]));
        string method = $@"\[(Test|TestCase|TestCaseSource)\b(?:(?!\n    }}|;\n).)*?\bpublic (static )?(async )?(Task|void) {words[^1]}\(";
        Assert.That(
            isFixture ? source.Contains("[Test", StringComparison.Ordinal) : Regex.IsMatch(source, method, RegexOptions.Singleline), $"{name} is no test");
    }

    [Test]
    public void Promises_EachHaveATest()
    {
        string[] promises = [.. Section(Read("SECURITY.md"), "## What is promised").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1)];

        Assert.That(promises, Has.Length.GreaterThan(20).And.All.Match(TestName().ToString()));
    }

    [Test]
    public void Requirements_EachHaveAnAnswer_AndEveryChapterIsThere()
    {
        string[][] rows = [.. Read("ASVS.md").Split('\n').Where(l => Regex.IsMatch(l, @"^\| \d+\.\d+\.\d+ \|"))
            .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows, Has.Length.EqualTo(253), "70 requirements of level 1 and 183 of level 2 (ASVS 5.0.0)");
            Assert.That(rows.Select(r => r[0]), Is.Unique);
            Assert.That(rows.Count(r => r[1] == "1"), Is.EqualTo(70));
            Assert.That(rows.Select(r => r[0].Split('.')[0]).Distinct(), Is.EqualTo(Enumerable.Range(1, 17).Select(n => $"{n}")));
            Assert.That(rows.Select(r => r.Length), Is.All.EqualTo(4));
            Assert.That(rows.Select(r => r[3].Length), Is.All.GreaterThan(3));
        }
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Repository.Folder, ".github", file));

    private static string Section(string text, string heading)
    {
        int start = text.IndexOf(heading, StringComparison.Ordinal);
        return text[start..text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"`(\w+\.Tests(?:\.\w+)+)`")]
    private static partial Regex TestName();
}
