using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Cli.Tests.Containers;

/// <summary>
/// What an image would be, as folders: each stage has one, and an absolute path of the Dockerfile means the path in it where its first folder
/// is one that the Dockerfile makes. What the base image brings is this machine's.
/// </summary>
internal sealed class ImageFolder : IDisposable
{
    // Compiled ahead it is the same program and starts in half the time: to compile it takes longer than all other steps.
    private const string AheadOfTime = "-p:PublishReadyToRun=true";
    private const string NotAheadOfTime = "-p:PublishReadyToRun=false";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stages = [];
    private readonly Regex _own;
    private string _stage = "";
    private string _workdir = "/";

    public ImageFolder(Dockerfile file, string user)
    {
        Root = Directory.CreateTempSubdirectory("kg-image-").FullName;
        Open(Root);
        User = user;
        string[] folders = [.. file.Instructions.SelectMany(i => i.Name is "WORKDIR" or "VOLUME" ? [i.Text] : Regex.Matches(i.Text, @"(?<=\s)/\w+").Select(m => m.Value))
            .Select(p => p.Split('/')[1]).Distinct()];
        _own = new Regex($@"(?<![\w./-])/(?={string.Join('|', folders)})(?=[\w])");
    }

    public string Root { get; }

    /// <summary>The number of the user that the service runs as, which base images of .NET name so.</summary>
    public string User { get; }

    /// <summary>The variables that the image sets, paths mapped.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables;

    /// <summary>Where the service starts.</summary>
    public string Workdir => Map(_workdir);

    /// <summary>Does all that a stage says.</summary>
    public void Make(Stage stage, int number)
    {
        _stage = Path.Combine(Root, $"stage-{number}");
        _stages[stage.Name] = _stage;
        Directory.CreateDirectory(_stage);
        Open(_stage);
        _workdir = "/";
        _variables.Clear();
        _variables["APP_UID"] = User;
        foreach (Instruction step in stage.Steps)
        {
            Do(step);
        }
    }

    /// <summary>A text with the paths of the image as they are here.</summary>
    public string Map(string text) => _own.Replace(text == "/" ? "/." : text, _stage + "/");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private void Do(Instruction step)
    {
        switch (step.Name)
        {
            case "WORKDIR":
                _workdir = step.Text;
                Directory.CreateDirectory(Map(_workdir));
                break;
            case "COPY":
                Copy(step.Text.Split(' '));
                break;
            case "RUN":
                Shell(Map(step.Text).Replace(AheadOfTime, NotAheadOfTime, StringComparison.Ordinal), Map(_workdir));
                break;
            case "ENV":
                foreach ((string name, string value) in Dockerfile.Variables(step))
                {
                    _variables[name] = Map(value);
                }

                break;
        }
    }

    private void Copy(string[] words)
    {
        bool isOfAStage = words[0].StartsWith("--from=", StringComparison.Ordinal);
        string to = Path.Combine(Map(_workdir), words[^1]);
        foreach (string from in words[(isOfAStage ? 1 : 0)..^1])
        {
            if (isOfAStage)
            {
                CopyTree(_stages[words[0]["--from=".Length..]] + from, to);
            }
            else if (Directory.Exists(Path.Combine(Repository.Folder, from)))
            {
                CopyTree(Path.Combine(Repository.Folder, from), to);
            }
            else
            {
                File.Copy(Path.Combine(Repository.Folder, from), Path.Combine(to, from));
            }
        }
    }

    // What .dockerignore leaves out of folders that are copied is what was built.
    private static void CopyTree(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(from).Where(f => Path.GetFileName(f) is not ("bin" or "obj" or "TestResults")))
        {
            CopyTree(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    private void Shell(string command, string folder)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(command);
        foreach ((string name, string value) in _variables)
        {
            start.Environment[name] = value;
        }

        // The analyzers have looked at the same code before.
        start.Environment["RunAnalyzers"] = "false";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"RUN {command}\n{output}");
    }

    // Whoever the service runs as has to come through.
    private static void Open(string folder)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead
                | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }
}
