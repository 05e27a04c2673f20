using System.Text.RegularExpressions;

namespace KnowledgeGraph.Architecture.Tests;

/// <summary>What a source file declares and names, its comments and strings aside.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Folder">Its folder, from the project.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Usings">The namespaces that it uses.</param>
/// <param name="Types">The types that it declares.</param>
/// <param name="Names">The words that may be types, each with what is written before its point.</param>
internal sealed partial record SourceText(
    string Name, string Folder, string Namespace, string[] Usings, string[] Types, (string Before, string Type)[] Names)
{
    /// <summary>Whether it only says what the pages of its folder use.</summary>
    public bool IsImports => Name == "_Imports.razor";

    /// <summary>The sources of a project.</summary>
    public static IEnumerable<SourceText> Of(string project) =>
        RepositoryTree.Under(Path.Combine("src", project)).OfType<FileInfo>().Where(f => f.Extension is ".cs" or ".razor")
            .Select(f => Read(f, project));

    private static SourceText Read(FileInfo file, string project)
    {
        string text = Silent().Replace(File.ReadAllText(file.FullName), " ");
        string path = Path.GetRelativePath(Path.Combine(Repository.Folder, "src", project), file.DirectoryName!).Replace('\\', '/');
        string folder = path == "." ? "" : path;
        Match space = Spaces().Match(text);
        IEnumerable<string> types = file.Extension == ".razor"
            ? [Path.GetFileNameWithoutExtension(file.Name)]
            : Declarations().Matches(text).Select(m => m.Groups[1].Value);
        IEnumerable<(string, string)> names = Alone().Matches(text).Select(m => ("", m.Value))
            .Concat(Qualified().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value)));
        return new SourceText(
            file.Name,
            folder,
            space.Success ? space.Groups[1].Value : $"{project}.{folder.Replace('/', '.')}".TrimEnd('.'),
            [.. Usage().Matches(text).Select(m => m.Groups[1].Value)],
            [.. types],
            [.. names.Distinct()]);
    }

    // Comments, characters, and strings that hold no code.
    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|@\*.*?\*@|(?<!\$)@?"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex Silent();

    [GeneratedRegex(@"^@?using (?:static )?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Usage();

    [GeneratedRegex(@"^@?namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|readonly|partial|ref|file)\ )*
           (?:class|struct|enum|interface|record\ struct|record\ class|record|delegate\ [\w<>?\[\],\ .]+?)\ (\w+)",
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex Alone();

    // Reading.Line: the type, and what is written before it.
    [GeneratedRegex(@"\b(\w+)\.(?=([A-Z]\w*))")]
    private static partial Regex Qualified();
}
