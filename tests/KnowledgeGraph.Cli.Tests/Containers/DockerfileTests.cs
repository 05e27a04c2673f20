using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests.Containers;

/// <summary>The rules that a Dockerfile and a compose file have to keep (those of https://github.com/hadolint/hadolint that matter here).</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Known =
    [
        "ARG", "FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "ENV", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD", "LABEL", "STOPSIGNAL",
    ];

    private static readonly Dockerfile File = Dockerfile.Read();

    private static string Compose { get; } = System.IO.File.ReadAllText(Path.Combine(Dockerfile.Folder, "compose.yaml"));

    private static IEnumerable<Instruction> Named(string name) => File.Instructions.Where(i => i.Name == name);

    private static IEnumerable<string> Images =>
        File.Stages.Select(s => s.Image).Concat(ComposeImage().Matches(Compose).Select(m => m.Groups[1].Value));

    // ADD unpacks and fetches; what nobody knows is a mistake.
    [Test]
    public void Instructions_AreOfTheKnownOnes() => Assert.That(File.Instructions.Select(i => i.Name).Distinct(), Is.SubsetOf(Known));

    [Test]
    public void Images_HaveExactVersionsOrDigests_AndNoneIsTheLatest() =>
        Assert.That(Images, Has.Exactly(3).Items.And.All.Matches(@"^[\w./-]+:\d+\.\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$"));

    [Test]
    public void Images_ThatHaveNoDigests_AreSaidToHaveNone()
    {
        bool arePinned = Images.All(i => i.Contains("@sha256:", StringComparison.Ordinal));
        bool areNot = Images.All(i => !i.Contains("@sha256:", StringComparison.Ordinal));
        string readme = System.IO.File.ReadAllText(Path.Combine(Dockerfile.Folder, "README.md"));

        Assert.That(arePinned || areNot, "all of them or none");
        Assert.That(readme, arePinned ? Does.Not.Contain("not pinned to digests yet") : Does.Contain("not pinned to digests yet").And.Contain("docker/pin"));
    }

    [Test]
    public void Pin_FindsEveryImage()
    {
        string script = System.IO.File.ReadAllText(Path.Combine(Dockerfile.Folder, "pin"));
        Assert.That(script, Does.Contain("imagetools inspect"));
        Assert.That(File.Arguments.Values.Concat(ComposeImage().Matches(Compose).Select(m => m.Groups[1].Value)), Is.EquivalentTo(Images));
        Assert.That(Named("FROM").Select(f => f.Text.Split(' ')[0]), Is.EquivalentTo(File.Arguments.Keys.Select(a => $"${{{a}}}")));
    }

    // With a docker of the test's own in front, which knows one digest.
    [Test, Platform("Linux,MacOsX")]
    public async Task Pin_WritesTheDigestsThatTheTagsHaveAndWritesThemAnew()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "Dockerfile", "compose.yaml", "pin" })
        {
            System.IO.File.Copy(Path.Combine(Dockerfile.Folder, name), Path.Combine(folder.Path, name));
        }

        foreach (char digit in "ab")
        {
            string tool = Path.Combine(folder.Path, "docker");
            await System.IO.File.WriteAllTextAsync(tool, $"#!/bin/sh\necho sha256:{new string(digit, 64)}\n");
            var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add("chmod +x \"$1/docker\" && PATH=\"$1:$PATH\" bash \"$1/pin\"");
            start.ArgumentList.Add("bash");
            start.ArgumentList.Add(folder.Path);
            (int code, _, string error) = await KgProcess.RunAsync(Process.Start(start)!, hasInput: false);
            Assert.That(code, Is.Zero, error);

            string written = await System.IO.File.ReadAllTextAsync(Path.Combine(folder.Path, "Dockerfile"))
                + await System.IO.File.ReadAllTextAsync(Path.Combine(folder.Path, "compose.yaml"));
            string[] pinned = [.. Images.Select(i => $"{i.Split('@')[0]}@sha256:{new string(digit, 64)}")];
            Assert.That(pinned, Is.All.Matches<string>(p => written.Contains(p!, StringComparison.Ordinal)));
            Assert.That(Regex.Count(written, "@sha256:"), Is.EqualTo(pinned.Length));
        }
    }

    [Test]
    public void Service_RunsWithoutRights()
    {
        Stage last = File.Stages[^1];
        Assert.That(last.Last("USER").Text, Is.Not.EqualTo("root").And.Not.EqualTo("0"));
        Assert.That(last.Steps.SkipWhile(s => s.Name != "USER").Select(s => s.Name), Has.None.EqualTo("RUN").And.None.EqualTo("COPY"),
            "what comes behind USER would be the user's to change");
    }

    [Test]
    public void Ports_NeedNoRights() => Assert.That(Named("EXPOSE").Select(e => int.Parse(e.Text)), Is.Not.Empty.And.All.InRange(1024, 65535));

    [Test]
    public void Folders_AreWholePaths() => Assert.That(Named("WORKDIR").Concat(Named("VOLUME")).Select(w => w.Text), Is.All.StartsWith("/"));

    [Test]
    public void Commands_NoneIsSudoNorChangesTheFolderNorFetches() =>
        Assert.That(Named("RUN").Select(r => r.Text), Is.All.Not.Match(@"\b(sudo|cd|curl|wget|apt|apt-get|chmod 777)\b").And.All.Not.Contains("|"));

    [TestCase("ENTRYPOINT")]
    [TestCase("CMD")]
    public void Start_IsThereOnceAndReadByNoShell(string name) =>
        Assert.That(Named(name).Select(c => c.Words), Has.Exactly(1).Items.And.All.Not.Null);

    [Test]
    public void Health_IsAskedOnceByTheProgramItself()
    {
        Instruction check = Named("HEALTHCHECK").Single();
        Assert.That(check.Text, Does.Match(@"--interval=\d+s --timeout=\d+s --start-period=\d+s --retries=\d+ CMD \["));
    }

    [Test]
    public void Stages_AreCopiedFromByTheirNames() => Assert.That(
        Named("COPY").Select(c => CopyFrom().Match(c.Text)).Where(m => m.Success).Select(m => m.Groups[1].Value),
        Is.SubsetOf(File.Stages.Select(s => s.Name)));

    [Test]
    public void Copies_AreOfWhatIsThereAndNotLeftOut()
    {
        string[] ignored = [.. System.IO.File.ReadLines(Path.Combine(Repository.Folder, ".dockerignore")).Select(l => l.Trim('/'))];
        string[] copied = [.. Named("COPY").Where(c => !c.Text.StartsWith("--from", StringComparison.Ordinal)).SelectMany(c => c.Text.Split(' ')[..^1])];

        Assert.That(copied, Is.Not.Empty.And.All.Matches<string>(c => Path.Exists(Path.Combine(Repository.Folder, c!))));
        Assert.That(copied.Intersect(ignored), Is.Empty);
        Assert.That(ignored, Is.SupersetOf(new[] { ".git", "tests", "**/bin", "**/obj" }));
    }

    [Test]
    public void Secrets_AreInNoVariable() =>
        Assert.That(Named("ENV").Concat(Named("ARG")).Select(e => e.Text), Is.All.Not.Match("(?i)password|secret|token|apikey"));

    [Test]
    public void Packages_AreRestoredByTheirHashes() =>
        Assert.That(Named("RUN").Select(r => r.Text).First(r => r.StartsWith("dotnet", StringComparison.Ordinal)),
            Does.StartWith("dotnet restore").And.EndWith("--locked-mode"));

    [Test]
    public void Compose_TheServiceHasNoRightsAndWritesNothing()
    {
        string service = Compose[Compose.IndexOf("  kg:", StringComparison.Ordinal)..Compose.IndexOf("  neo4j:\n    image", StringComparison.Ordinal)];
        Assert.That(service, Does.Contain("read_only: true").And.Contain("tmpfs:\n      - /tmp").And.Contain("cap_drop:\n      - ALL")
            .And.Contain("no-new-privileges:true").And.Not.Contain("privileged: true"));
    }

    [Test]
    public void Compose_ListensOnThisMachineAloneAndHasNoPasswordInIt()
    {
        Assert.That(ComposePort().Matches(Compose).Select(m => m.Groups[1].Value), Is.Not.Empty.And.All.StartsWith("127.0.0.1:"));
        Assert.That(ComposePassword().Matches(Compose).Select(m => m.Value), Is.Not.Empty.And.All.Contains("${NEO4J_PASSWORD:?"));
    }

    [GeneratedRegex(@"^ *image: *(\S+)", RegexOptions.Multiline)]
    private static partial Regex ComposeImage();

    [GeneratedRegex("^ *- \"([^\"]*:\\d+)\"", RegexOptions.Multiline)]
    private static partial Regex ComposePort();

    [GeneratedRegex(@"^ *(?:NEO4J_AUTH|KG_NEO4J_PASSWORD): .*$", RegexOptions.Multiline)]
    private static partial Regex ComposePassword();

    [GeneratedRegex(@"^--from=(\S+)")]
    private static partial Regex CopyFrom();
}
