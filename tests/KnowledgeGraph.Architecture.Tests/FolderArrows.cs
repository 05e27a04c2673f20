namespace KnowledgeGraph.Architecture.Tests;

/// <summary>
/// The arrows between the folders of a project. The sources are asked, not the assembly, where a constant leaves no trace of where it
/// came from: a word of a file is a type of another folder where the file sees that folder's namespace.
/// </summary>
internal sealed class FolderArrows
{
    private readonly List<SourceText> _files;
    private readonly ILookup<string, SourceText> _declaring;
    private readonly List<SourceText> _imports;

    private FolderArrows(string project)
    {
        _files = [.. SourceText.Of(project)];
        _declaring = _files.SelectMany(f => f.Types.Select(type => (type, f))).ToLookup(t => t.type, t => t.f);
        _imports = _files.FindAll(f => f.IsImports);
    }

    /// <summary>All arrows of a project.</summary>
    public static IReadOnlyList<FolderArrow> Of(string project)
    {
        var arrows = new FolderArrows(project);
        return [.. arrows._files.SelectMany(arrows.From).Where(a => a.From != a.To).Distinct()];
    }

    /// <summary>The arrows that lie on a circle of folders.</summary>
    public static IReadOnlyList<FolderArrow> InCircles(IReadOnlyList<FolderArrow> arrows)
    {
        ILookup<string, string> next = arrows.ToLookup(a => a.From, a => a.To);
        Dictionary<string, HashSet<string>> reached = arrows.Select(a => a.To).Distinct().ToDictionary(f => f, f => Reached(f, next));
        return [.. arrows.Where(a => reached[a.To].Contains(a.From))];
    }

    private IEnumerable<FolderArrow> From(SourceText file) =>
        from name in file.Names
        from home in Homes(file, name.Before, name.Type)
        select new FolderArrow(file.Folder, home, name.Type, file.Name);

    // The nearest namespace around the file that has the type, else those that it uses; else the one that is written before the type.
    private IEnumerable<string> Homes(SourceText file, string before, string type)
    {
        IEnumerable<SourceText> declaring = _declaring[type];
        if (before.Length > 0)
        {
            return declaring.Where(h => h.Namespace.EndsWith("." + before, StringComparison.Ordinal)).Select(h => h.Folder);
        }

        SourceText? around = declaring.Where(h => IsInside(file.Namespace, h.Namespace, '.')).MaxBy(h => h.Namespace.Length);
        return around is not null ? [around.Folder] : declaring.Where(h => Used(file).Contains(h.Namespace)).Select(h => h.Folder);
    }

    private IEnumerable<string> Used(SourceText file) =>
        file.Usings.Concat(_imports.Where(i => i.Folder.Length == 0 || IsInside(file.Folder, i.Folder, '/')).SelectMany(i => i.Usings));

    private static bool IsInside(string inner, string outer, char mark) => (inner + mark).StartsWith(outer + mark, StringComparison.Ordinal);

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        HashSet<string> reached = [from];
        var open = new Stack<string>(reached);
        while (open.TryPop(out string? folder))
        {
            foreach (string further in next[folder].Where(reached.Add))
            {
                open.Push(further);
            }
        }

        return reached;
    }
}
