using System.Diagnostics;

namespace KnowledgeGraph.Extraction.Tests.Scores;

/// <summary>
/// The scorer and its documents, which lie in a folder <c>shared</c> beside the repository, or in the one that <c>KG_SHARED</c> names.
/// What it needs is made once: the corpus as text, and what the program prints for it.
/// </summary>
internal sealed class Scorer : IDisposable
{
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("kg-scores-");
    private readonly Dictionary<string, string> _printed = new(StringComparer.Ordinal);

    /// <summary>Finds the folder.</summary>
    /// <exception cref="IgnoreException">It is not there, or Python is not, and nothing says that it has to be.</exception>
    public Scorer()
    {
        Requirement.Shared("gold", "score.py");
        Requirement.Tool(HasPython(), "The scorer needs python3, which is not installed.");
    }

    /// <summary>What the scorer prints.</summary>
    /// <param name="score"><c>corpus</c>, <c>hand</c>, <c>pasted</c>, <c>docx</c>, <c>pdf</c> or <c>seed</c>.</param>
    public string Print(string score)
    {
        if (!_printed.TryGetValue(score, out string? printed))
        {
            _printed[score] = printed = score switch
            {
                "corpus" => Score("corpus", Gold(), Extracted("corpus", CorpusText())),
                "hand" => Score("hand", Shared("gold", "hand"), Extracted("corpus", CorpusText()), "--relations"),
                "docx" or "pdf" => Score("corpus", Gold(), Extracted(score, Shared("corpus", "un-files", score)), "--only-read"),
                "pasted" => Score("corpus", Gold(), Extracted("pasted", Shared("corpus", "un-files", "pasted-txt")), "--only-read"),
                _ => Score("seed", Shared("gold", "E_RES_2022_14.json"), Extracted("seed", Repository.Seed)),
            };
        }

        return printed;
    }

    public void Dispose() => _work.Delete(recursive: true);

    private string Score(string what, string gold, string output, params string[] more) =>
        Run("python3", [Shared("gold", "score.py"), what, gold, output, .. more]);

    private string Gold()
    {
        string gold = Path.Combine(_work.FullName, "corpus", "gold.jsonl");
        if (!File.Exists(gold))
        {
            Run("python3", [Shared("gold", "akn_gold.py"), Shared("corpus", "un-akn"), Path.Combine(_work.FullName, "corpus")]);
        }

        return gold;
    }

    private string CorpusText() => Path.Combine(Path.GetDirectoryName(Gold())!, "txt");

    // The program, as it is built beside the tests.
    private string Extracted(string name, string path)
    {
        string output = Path.Combine(_work.FullName, name + ".jsonl");
        if (!File.Exists(output))
        {
            File.WriteAllText(output,
                Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "kg.dll"), "extract", "--format", "jsonl", path], IsRefusal));
        }

        return output;
    }

    // One file of the corpus holds a French text under an English name: it is refused by name, and nothing else may be.
    private static bool IsRefusal(int exitCode, string error) =>
        exitCode == 1 && error.Contains("1 file could not be read.", StringComparison.Ordinal)
            && error.Contains("is in French", StringComparison.Ordinal);

    private static string Shared(params string[] path) =>
        Repository.Shared(path) ?? throw new FileNotFoundException($"{string.Join('/', path)} is not beside the scorer.");

    private static bool HasPython()
    {
        try
        {
            Run("python3", ["--version"]);
            return true;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Run(string program, string[] arguments, Func<int, string, bool>? mayEnd = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 || mayEnd?.Invoke(process.ExitCode, error.Result) == true ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}");
    }
}
