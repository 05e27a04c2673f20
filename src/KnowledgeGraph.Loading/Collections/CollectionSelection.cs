using System.Globalization;
using KnowledgeGraph.Extraction.Reading;
using KnowledgeGraph.Loading.Sources;

namespace KnowledgeGraph.Loading.Collections;

/// <summary>The files of a collection that are wanted, and what is odd among them. One file a text: where there are several, an issue made to mend
/// the first takes its place, then the one of the later job number, then the one marked up later, then the last by its path.</summary>
public sealed class CollectionSelection
{
    // A file that was made so that a folder be there has a line feed in it.
    private const int Nothing = 2;

    private readonly CollectionFiles _files;
    private readonly Collection _collection;
    private readonly CollectionScope _scope;
    private readonly List<Candidate> _candidates = [];
    private readonly List<CollectionFile> _metadata = [];
    private readonly List<OddFile> _odd = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private CollectionSelection(Collection collection, CollectionFiles files, CollectionScope scope) =>
        (_collection, _files, _scope) = (collection, files, scope);

    /// <summary>Which were wanted.</summary>
    public CollectionScope Scope => _scope;

    /// <summary>The texts, in ordinal order of their paths.</summary>
    public IReadOnlyList<CollectionFile> Texts { get; private set; } = [];

    /// <summary>What the library records of them.</summary>
    public IReadOnlyList<CollectionFile> Metadata => _metadata;

    /// <summary>What is odd.</summary>
    public IReadOnlyList<OddFile> Odd => _odd;

    /// <summary>How many texts in the language are from before the time that is wanted.</summary>
    public int Older { get; private set; }

    /// <summary>The texts as sources.</summary>
    public IEnumerable<DocumentSource> Sources => Texts.Select(t => _files.SourceOf(_collection, t));

    /// <summary>Whether a text that was loaded from a path is in the archive, there or under another path.</summary>
    public bool Has(string path) => _known.Contains(path) || (CollectionPath.Of(_collection, path).Key is { } key && _known.Contains(key));

    /// <summary>Chooses files.</summary>
    public static CollectionSelection Of(Collection collection, CollectionFiles files, CollectionScope scope)
    {
        var selection = new CollectionSelection(collection, files, scope);
        foreach (CollectionFile file in files.All)
        {
            selection.Take(file, isInside: false);
        }

        selection.Texts = [.. selection.OneEach().Select(c => c.File).OrderBy(f => f.Path, StringComparer.Ordinal)];
        selection._odd.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return selection;
    }

    private void Take(CollectionFile file, bool isInside)
    {
        CollectionPath path = CollectionPath.Of(_collection, file.Path);
        _known.Add(file.Path);
        switch (path.Kind)
        {
            case CollectionFileKind.Metadata when _scope.IsRecent(path):
                _metadata.Add(file);
                break;
            case CollectionFileKind.Archive when IsOfLanguage(path) && _scope.IsRecent(path):
                Open(file, isInside);
                break;
            case CollectionFileKind.Text when IsOfLanguage(path) || path.FolderLanguage == _scope.Language:
                TakeText(file, path);
                break;
        }
    }

    private void TakeText(CollectionFile file, CollectionPath path)
    {
        if (!_scope.IsRecent(path))
        {
            Older += IsOfLanguage(path) ? 1 : 0;
        }
        else if (file.Length <= Nothing)
        {
            _odd.Add(new OddFile(file.Path, "is empty, and was left out"));
        }
        else if (ArchivedEntry.Problem(file.Entry, file.Path) is { } problem)
        {
            _odd.Add(new OddFile(file.Path, problem));
        }
        else
        {
            TextHead head = TextHead.Read(_files.Head(file, TextHead.Length));
            CollectionLanguage? language = head.Language ?? path.Language;
            if (language is null || language == _scope.Language)
            {
                _candidates.Add(new Candidate(file, path, head.Markup));
                _known.Add(path.Key ?? file.Path);
            }
            else
            {
                _odd.Add(new OddFile(file.Path, $"is in {language.Name}, and not in {_scope.Language.Name} as its "
                    + $"{(path.NamedLanguage == _scope.Language ? "name" : "folder")} says; it was left out"));
            }
        }
    }

    private void Open(CollectionFile archive, bool isInside)
    {
        try
        {
            if (isInside)
            {
                throw new UnreadableDocumentException("lies as an archive in an archive in another one, and was left out");
            }

            foreach (CollectionFile file in _files.Inside(archive))
            {
                Take(file, isInside: true);
            }
        }
        catch (UnreadableDocumentException e)
        {
            _odd.Add(new OddFile(archive.Path, e.Message));
        }
    }

    private IEnumerable<Candidate> OneEach()
    {
        foreach (IGrouping<string, Candidate> text in _candidates.GroupBy(c => c.Path.Key ?? c.File.Path, StringComparer.Ordinal))
        {
            Candidate[] files = [.. text.Order()];
            Candidate last = files[^1];
            _odd.AddRange(files[..^1].Select(f => new OddFile(f.File.Path, $"{last.Word(f)}, and was left out")));
            yield return last;
        }
    }

    // A file that says no language, nor its folder, may be in any.
    private bool IsOfLanguage(CollectionPath path) => path.Language is null || path.Language == _scope.Language;

    /// <summary>One of the files of a text; the last in the order is the one to take.</summary>
    private sealed record Candidate(CollectionFile File, CollectionPath Path, string Markup) : IComparable<Candidate>
    {
        private bool IsAtHome => Path.FolderLanguage is null || Path.FolderLanguage == Path.Language;

        public int CompareTo(Candidate? other)
        {
            if (other is null)
            {
                return 1;
            }

            int order = Path.IsReissue.CompareTo(other.Path.IsReissue);
            order = order != 0 ? order : Job(Path).CompareTo(Job(other.Path));
            order = order != 0 ? order : string.CompareOrdinal(Markup, other.Markup);
            order = order != 0 ? order : IsAtHome.CompareTo(other.IsAtHome);
            return order != 0 ? order : string.CompareOrdinal(File.Path, other.File.Path);
        }

        /// <summary>Why this one is taken and not another, to be read after the path of that.</summary>
        public string Word(Candidate other) =>
            (File.Length, File.Sum) == (other.File.Length, other.File.Sum) ? $"is the same as {File.Path}"
            : Path.IsReissue && !other.Path.IsReissue ? $"gives way to {File.Path}, which was issued anew"
            : Job(Path) > Job(other.Path) ? $"gives way to {File.Path}, which was issued later"
            : Markup != other.Markup ? $"gives way to {File.Path}, which was marked up later, on {Markup}"
            : $"has the symbol of {File.Path}, which is taken";

        // Only the numbers of one century are compared: 2000 comes after 1999.
        private static int Job(CollectionPath path) =>
            path.JobNumber.Length > 0 && int.TryParse(path.JobNumber, NumberStyles.None, CultureInfo.InvariantCulture, out int job)
                ? (path.JobNumber[0] is '7' or '8' or '9' ? 0 : 1) * 100_000_000 + job : 0;
    }
}
