using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Extraction.Reading.Apart;
using KnowledgeGraph.Extraction.Tests.Reading.Pdf;
using KnowledgeGraph.Loading.Apart;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Hostile;

/// <summary>
/// Files whose libraries cannot be stopped are read in a process of their own, by the built program: honest ones as they are read in this
/// process, hostile ones until their budget is spent; and whatever they do to it, the next file is read.
/// </summary>
[Category("Slow")]
public sealed class ReadApartTests
{
    private const int Size = 20_000;

    // One of so many kinds is read here; the others by HostileProgramTests.
    private const int Sampled = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string[] Words = ["A/RES/74/174", "The General Assembly,", "Recalling its resolution 70/1 of 25 September 2015,", "1. Decides to act."];

    private ReaderProcesses _processes = null!;

    [OneTimeSetUp]
    public void Start() => _processes = new ReaderProcesses(Program(), 2, TimeProvider.System);

    [OneTimeTearDown]
    public void End() => _processes.Dispose();

    private static byte[] Pdf() => new PdfSheet().Page().Lines(72, 700, Words).ToBytes();

    private static byte[] Html() => Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=utf-8>{string.Concat(Words.Select(w => $"<p>{w}</p>"))}");

    private static IEnumerable<TestCaseData> Honest() => [new TestCaseData(Pdf()).SetName("Read apart: PDF"), new TestCaseData(Html()).SetName("Read apart: HTML")];

    [TestCaseSource(nameof(Honest))]
    public void HonestFile_IsReadAsInThisProcess(byte[] file)
    {
        Document here = Extractor.Default.Extract("a", file), apart = Extract(file);

        Assert.That(apart.Provisions.Select(p => (p.Label, p.Text, p.Place)), Is.EqualTo(here.Provisions.Select(p => (p.Label, p.Text, p.Place))));
        Assert.That(apart.Citations.Select(c => c.Text), Is.EqualTo(here.Citations.Select(c => c.Text)).And.Not.Empty);
    }

    [Test]
    public async Task HonestFiles_AtTheSameTime_AreAllRead()
    {
        Document[] documents = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Extract(i % 2 == 0 ? Pdf() : Html())))).WaitAsync(Patience);

        Assert.That(documents.Select(d => d.Citations.Count(c => c.Target?.Symbol == "A/RES/70/1")), Is.All.EqualTo(1));
    }

    [TestCase("pdf: ranges of widths", "seconds of processor time")]
    [TestCase("pdf: ranges of all characters to long words", "MiB of memory")]
    public async Task FileOverItsBudget_IsRefusedByNameAndTheNextIsRead(string kind, string limit)
    {
        byte[] file = HostileFile.All.Single(k => k.Name == kind).Make(200_000);

        string? refusal = await Task.Run(() => Refusal(file)).WaitAsync(Patience);

        Assert.That(refusal, Does.Contain(limit).And.Contain("file of 1 MiB"));
        Refusals.AssertSaysWhatToDo(refusal!);
        Assert.That(Extract(Pdf()).Citations.Select(c => c.Target?.Symbol), Does.Contain("A/RES/70/1"));
    }

    private static IEnumerable<HostileFile> Sample() => HostileFile.All.Where(k => k.Name.StartsWith("pdf", StringComparison.Ordinal)
        || k.Name.StartsWith("html", StringComparison.Ordinal)).Where((_, i) => i % Sampled == 0);

    [TestCaseSource(nameof(Sample))]
    public async Task HostileFile_IsReadOrRefusedWithASentence(HostileFile kind)
    {
        byte[] file = kind.Make(Size);

        string? refusal = await Task.Run(() => Refusal(file)).WaitAsync(Patience);

        Assert.That(refusal is null ? null : Refusals.Problem(refusal), Is.Null, refusal);
    }

    [Test]
    public void ProgramThatDoesNotServe_IsSaid()
    {
        using var processes = new ReaderProcesses(new ReaderProgram(Host, ["--version"]), 1, TimeProvider.System);

        Assert.That(() => new Extractor(apart: processes.Read).Extract("a", Pdf()),
            Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("could not be started"));
    }

    [Test]
    public async Task Process_WhoseOtherEndIsGone_EndsWhileItReads()
    {
        using Process process = System.Diagnostics.Process.Start(new ProcessStartInfo(Host, Program().Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        byte[] file = HostileFile.All.Single(k => k.Name == "pdf: ranges of widths").Make(200_000);
        await process.StandardInput.BaseStream.WriteAsync(BitConverter.GetBytes(0));
        await process.StandardInput.BaseStream.WriteAsync(BitConverter.GetBytes(file.Length));
        await process.StandardInput.BaseStream.WriteAsync(file);
        process.StandardInput.Close();

        await process.WaitForExitAsync().WaitAsync(Patience);

        Assert.That(process.ExitCode, Is.Zero);
    }

    [Test]
    public void Answer_ThatIsNone_IsARefusal() => Assert.That(
        () => new Extractor(apart: (_, _, _) => new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 7, 3 }).Extract("a", Pdf()),
        Throws.TypeOf<UnreadableDocumentException>().With.Message.Contains("no answer that makes sense"));

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>The built program.</summary>
    internal static ReaderProgram Program() => new(Host, [Path.Combine(TestContext.CurrentContext.TestDirectory, "kg.dll"), ReaderProgram.Verb]);

    private Document Extract(byte[] file) => new Extractor(apart: _processes.Read).Extract("a", file);

    private string? Refusal(byte[] file)
    {
        try
        {
            Extract(file);
            return null;
        }
        catch (UnreadableDocumentException e)
        {
            return e.Message;
        }
    }
}
