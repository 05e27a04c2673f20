using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>What a citation gets wrong is the same whoever is asked: <c>kg show</c>, GraphQL, and <c>/check</c> of the same words.</summary>
public sealed partial class ContradictionTests
{
    private static readonly (string Words, string Expected)[] Cases =
    [
        ("its resolution 74/133 of 18 December 2019, entitled “Rights of the child”", ""),
        ("its resolution 74/133 of 17 December 2019", "DATE_MISMATCH Cited as of 17 December 2019; A/RES/74/133 was adopted on 18 December 2019."),
        ("its resolution 74/133, entitled “Rights of the fish”",
            "TITLE_MISMATCH Cited as “Rights of the fish”; the title of A/RES/74/133 is “Rights of the child”."),
        ("section I of its resolution 74/133, entitled “Rights of the fish”", ""),
        ("paragraph 1 of its resolution 74/133, entitled “Rights of the fish”",
            "TITLE_MISMATCH Cited as “Rights of the fish”; the title of A/RES/74/133 is “Rights of the child”."),
        ("paragraph 7 of its resolution 74/133",
            "PINPOINT_BEYOND_END Cites paragraph 7, which A/RES/74/133 does not have; its last operative paragraph is 3."),
        ("paragraph 2 (b) of its resolution 74/133", ""),

        // Parts of a paragraph may be printed within it, and are no provisions of their own: which is the last is not known.
        ("paragraph 2 (c) of its resolution 74/133", ""),
        ("paragraph 3 (c) of its resolution 74/133", ""),
        ("paragraph 7 (c) of its resolution 74/133",
            "PINPOINT_BEYOND_END Cites paragraph 7(c), which A/RES/74/133 does not have; its last operative paragraph is 3."),
        ("paragraph 7 of section II of its resolution 74/133", ""),

        // Numbers that skip: what is last is not known.
        ("paragraph 7 of its resolution 74/134", ""),

        // A lettered part has a day of its own, and paragraphs.
        ("its resolution 75/290 B of 1 May 2021", ""),
        ("paragraph 9 of its resolution 75/290 B", ""),

        // Nobody knows but those who cite it.
        ("its resolution 71/5 of 20 December 2016",
            "DATE_MISMATCH Cited as of 20 December 2016; other texts cite A/RES/71/5 as of 19 December 2016."),
    ];

    private TemporaryFolder _folder = null!;
    private Setting _setting = null!;
    private ServedStore _served = null!;

    private static IEnumerable<TestCaseData> Texts() => Cases.Select((c, at) => new TestCaseData(at, c.Expected).SetArgDisplayNames(c.Words));

    [OneTimeSetUp]
    public async Task LoadAsync()
    {
        _folder = new TemporaryFolder();
        string address = $"sqlite:{Path.Combine(_folder.Path, "graph.db")}";
        _setting = new Setting { Variables = { ["KG_STORE"] = address } };
        Write("74-133", Resolution("74/133", "18 December 2019", "Rights of the child", "the Convention on the Rights of the Child", """
            1. Calls upon States to act;

            2. Also calls upon States:

            (a) To act;

            (b) To report;

            3. Requests the Secretary-General (a) to listen, (b) to read and (c) to report.
            """));
        Write("74-134", Resolution("74/134", "18 December 2019", "Youth", "its resolution 71/5 of 19 December 2016",
            "1. Calls upon States to act;\n\n2. Decides to act;\n\n5. Decides to end."));
        Write("74-135", Resolution("74/135", "18 December 2019", "Age", "its resolution 71/5 of 19 December 2016", "1. Calls upon States to act."));
        Write("75-290B", Resolution("75/290 B", "25 June 2021", "High-level forum", "the Charter of the United Nations", "1. Decides to meet."));
        for (int at = 0; at < Cases.Length; at++)
        {
            Write($"case-{at}", Case(at));
        }

        Answer loaded = await Kg.RunAsync(_setting, "load", _folder.Path);
        Assert.That(loaded.Code, Is.Zero, loaded.Error);
        _served = await ServedStore.StartAsync(address);
    }

    [OneTimeTearDown]
    public async Task TearDownAsync()
    {
        await _served.DisposeAsync();
        _folder.Dispose();
    }

    [TestCaseSource(nameof(Texts))]
    public async Task Contradiction_IsTheSameWhoeverIsAsked(int at, string expected)
    {
        string[] all = expected.Length == 0 ? [] : [expected];
        string[] shown = await ShownAsync(at), answered = await AnsweredAsync(at), found = await FoundAsync(at);

        Assert.Multiple(() =>
        {
            Assert.That(shown, Is.EqualTo(all.Select(e => "PP1 " + e)), "kg show");
            Assert.That(answered, Is.EqualTo(all.Select(e => "PP1 " + e)), "GraphQL");
            Assert.That(found, Is.EqualTo(all.Select(e => e[(e.IndexOf(' ', StringComparison.Ordinal) + 1)..])), "/check");
        });
    }

    private static string Number(int at) => $"77/{100 + at}";

    private static string Case(int at) =>
        Resolution(Number(at), "15 December 2022", $"Matter {(char)('A' + at)}", Cases[at].Words, "1. Decides to remain seized of the matter.");

    private static string Resolution(string number, string date, string title, string recalls, string operative) =>
        $"Resolution adopted by the General Assembly on {date}\n\n{number}. {title}\n\nThe General Assembly,\n\nRecalling {recalls},\n\n{operative}\n";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.Path, name + ".txt"), text);

    private async Task<string[]> ShownAsync(int at)
    {
        Answer answer = await Kg.RunAsync(_setting, "show", "A/RES/" + Number(at));
        return [.. answer.Lines.Select(l => l.Split('\t')).Where(l => l[0] == "diagnostic").Select(l => $"{l[2]} {l[1]} {l[3]}")];
    }

    private async Task<string[]> AnsweredAsync(int at)
    {
        string query = $"{{ instrument(ref: \"A/RES/{Number(at)}\") {{ diagnostics {{ code message provision {{ label }} }} }} }}";
        using HttpResponseMessage response = await _served.Client.PostAsJsonAsync("/graphql", new { query });
        JsonElement answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return
        [
            .. answer.GetProperty("data").GetProperty("instrument").GetProperty("diagnostics").EnumerateArray()
                .Select(d => $"{d.GetProperty("provision").GetProperty("label")} {d.GetProperty("code")} {d.GetProperty("message")}"),
        ];
    }

    private async Task<string[]> FoundAsync(int at)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Case(at)), "text" } };
        using HttpResponseMessage response = await _served.Client.PostAsync("/check", form);
        string page = await response.Content.ReadAsStringAsync();
        return [.. Findings().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Trim())];
    }

    [GeneratedRegex("<li><span>([^<]*)</span>")]
    private static partial Regex Findings();
}
