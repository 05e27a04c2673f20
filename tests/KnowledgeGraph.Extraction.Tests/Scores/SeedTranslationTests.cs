using System.Diagnostics;
using System.Text.Json;
using KnowledgeGraph.Model;
using KnowledgeGraph.Model.Documents;

namespace KnowledgeGraph.Extraction.Tests.Scores;

/// <summary>The seed in other languages cites what it cites in English, paragraph by paragraph. Skipped where the translations are not there.</summary>
[Category("Corpus")]
public sealed class SeedTranslationTests
{
    private const string File = "E_RES_2022_14.xml";

    private DirectoryInfo? _folder;

    // .NET reads no xz: tar does, where it is there.
    [OneTimeSetUp]
    public void Unpack()
    {
        string archive = Requirement.Shared("languages", "lang-dev.tar.xz");
        _folder = Directory.CreateTempSubdirectory("kg-seed-");
        using Process tar = Process.Start("tar", ["-xJf", archive, "-C", _folder.FullName, "--wildcards", "*/" + File]);
        tar.WaitForExit();
        Requirement.Tool(tar.ExitCode == 0, "tar cannot unpack .tar.xz here.");
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Delete(recursive: true);

    [TestCase("es")]
    [TestCase("fr")]
    [TestCase("ru")]
    [TestCase("zh")]
    public void Seed_CitesWhatItCitesInEnglish(string language)
    {
        string file = Directory.GetFiles(_folder!.FullName, File, SearchOption.AllDirectories)
            .Single(f => f.Split(Path.DirectorySeparatorChar).Contains(language));
        Document document = Extractor.Default.Extract(file, System.IO.File.ReadAllBytes(file));
        var found = document.Citations.Where(c => c.Status is not (CitationStatus.Self or CitationStatus.OpenSet)).ToList();
        using JsonDocument gold = JsonDocument.Parse(System.IO.File.ReadAllText(Requirement.Shared("gold", "E_RES_2022_14.json")));
        var missed = new List<string>();
        foreach (JsonElement wanted in gold.RootElement.GetProperty("citations").EnumerateArray())
        {
            string paragraph = wanted.GetProperty("paragraph").GetString()!;
            int at = found.FindIndex(c => c.Source == paragraph && c.Target is { } target && Fits(wanted, target));
            if (at < 0)
            {
                missed.Add($"{paragraph}: {wanted.GetProperty("text").GetString()}");
            }
            else
            {
                found.RemoveAt(at);
            }
        }

        Assert.That(missed, Is.Empty);
        Assert.That(found.Select(c => $"{c.Source}: {c.Text}"), Is.Empty);
    }

    private static bool Fits(JsonElement wanted, CitedInstrument target) =>
        wanted.TryGetProperty("target", out JsonElement symbol)
            ? symbol.GetString()!.Equals(target.Symbol, StringComparison.OrdinalIgnoreCase)
            : target.Title is { } title && wanted.GetProperty("title").GetString() is { } printed
                && (title.Contains(printed, StringComparison.OrdinalIgnoreCase) || printed.Contains(title, StringComparison.OrdinalIgnoreCase));
}
