using System.Diagnostics;
using KnowledgeGraph.Extraction.Reading.Records;
using KnowledgeGraph.Model.Documents;
using KnowledgeGraph.Model.Records;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Extraction.Tests.Reading.Records;

/// <summary>The real files, where they lie beside the repository.</summary>
public sealed class RecordCorpusTests
{
    private static readonly Lazy<IReadOnlyList<AdoptionRecord>> Library = new(() =>
    [
        .. Unpacked("data_extract.tar.xz", "*.json").SelectMany(content =>
        {
            RecordFile file = RecordReader.ReadLibrary(content);
            Assert.That(file.Problems, Is.Empty);
            return file.Records;
        }),
    ]);

    [Test]
    public void Library_IsReadWhole()
    {
        AdoptionRecord[] records = [.. Library.Value];
        ILookup<string, RecordDiagnostic> doubts = records.SelectMany(r => r.Diagnostics).ToLookup(d => d.Code);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(records, Has.Length.EqualTo(2272));
            Assert.That(records.Where(r => r.Title is null || r.Date is null || r.VerbatimRecord is null), Is.Empty);
            Assert.That(records.SelectMany(r => r.Votes).Count(v => v.State is null), Is.Zero, "names that vote and that nobody is known to bear");
            Assert.That(doubts[DiagnosticCodes.VotesDifferFromCount].Count(), Is.EqualTo(8), "lists that are not as counted");
            Assert.That(doubts[DiagnosticCodes.UnknownState].Count(), Is.EqualTo(5), "names that sponsor: misprints, and pieces of names");
            Assert.That(doubts[DiagnosticCodes.UnreadableFact].Count(), Is.EqualTo(1));
        }
    }

    [Test]
    public void Session74_InBothSources_HasTheSameVotes()
    {
        byte[][] tables = [.. Unpacked("votes-1946-2019.tar.xz", "*.csv")];
        byte[] calls = tables.Single(t => RecordLayouts.Of(t) == RecordLayout.RollCalls);
        byte[] votes = tables.Single(t => RecordLayouts.Of(t) == RecordLayout.RollCallVotes);
        Dictionary<InstrumentId, AdoptionRecord> library = Library.Value.Where(r => r.Part is null).ToDictionary(r => r.Instrument);
        (int same, int others) = (0, 0);
        foreach (AdoptionRecord call in RecordReader.ReadRollCalls(calls, votes).Records.Where(r => library.ContainsKey(r.Instrument)))
        {
            Dictionary<StateId, Vote> recorded =
                library[call.Instrument].Votes.Where(v => v.State is not null).ToDictionary(v => v.State!.Value, v => v.Vote);
            foreach (StateVote vote in call.Votes)
            {
                if (vote.State is { } state && recorded.TryGetValue(state, out Vote way))
                {
                    (same, others) = way == vote.Vote ? (same + 1, others) : (same, others + 1);
                }
            }
        }

        Assert.That((same, others), Is.EqualTo((16_089, 0)));
    }

    [Test]
    public void Names_ThatVotesAndSponsorsPrint_AreOfTheirStates()
    {
        string[] wrong =
        [
            .. File.ReadLines(Requirement.Shared("metadata", "names-as-printed.tsv")).Skip(1).Select(line => line.Split('\t'))
                .Where(row => !row[0].Contains("BEHALF", StringComparison.OrdinalIgnoreCase))
                .Where(row => States.Named(row[0].Trim(' ', ','))?.Id.Value != row[2])
                .Select(row => $"{row[0]}: {States.Named(row[0])?.Id}, not {row[2]}"),
        ];

        Assert.That(wrong, Is.EqualTo(["Yemen People's Republic: YMD, not YEM"]), "it was a State beside Yemen, and voted beside it");
    }

    // .NET reads no xz: tar does, where it is there.
    private static List<byte[]> Unpacked(string archive, string pattern)
    {
        string path = Requirement.Shared("metadata", archive);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-records-");
        try
        {
            var start = new ProcessStartInfo("tar") { ArgumentList = { "-xJf", path, "-C", folder.FullName } };
            bool isUnpacked;
            try
            {
                using Process tar = Process.Start(start)!;
                tar.WaitForExit();
                isUnpacked = tar.ExitCode == 0;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                isUnpacked = false;
            }

            Requirement.Tool(isUnpacked, "There is no tar that unpacks xz.");
            return [.. folder.EnumerateFiles(pattern, SearchOption.AllDirectories).OrderBy(f => f.FullName, StringComparer.Ordinal)
                .Select(f => File.ReadAllBytes(f.FullName))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
