using System.Text.Json;
using KnowledgeGraph.Dataset.Columns;
using KnowledgeGraph.Dataset.Files;
using KnowledgeGraph.Dataset.Tables;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>A data set that has been opened: which files it has, and how many rows each is said to have.</summary>
internal sealed class DatasetFolder
{
    // The one form that there is so far.
    private const int Form = 1;

    private readonly string _folder;
    private readonly RowFile _format;
    private readonly Dictionary<string, long> _rows;
    private readonly IReadOnlyDictionary<string, string> _sums;

    private DatasetFolder(string folder, RowFile format, Dictionary<string, long> rows, IReadOnlyDictionary<string, string> sums) =>
        (_folder, _format, _rows, _sums) = (folder, format, rows, sums);

    /// <summary>Opens one.</summary>
    /// <exception cref="DatasetException">There is none, it is of a newer version, or it lacks a file.</exception>
    public static DatasetFolder Open(string folder)
    {
        string At(string name) => Path.Combine(folder, name);
        if (DatasetMark.FormAt(folder) is not { } form)
        {
            throw new DatasetException($"{At(DatasetMark.PackageFile)} is missing, damaged, or not that of a data set of this program.");
        }

        if (form != Form)
        {
            throw new DatasetException(
                $"{At(DatasetMark.PackageFile)} is of the form {form}, which a newer version of this program writes; this one reads the form {Form}.");
        }

        IReadOnlyDictionary<string, string> sums;
        Dictionary<string, long> rows;
        try
        {
            sums = ChecksumFile.Read(File.ReadAllText(At(ChecksumFile.FileName)));
            using var package = JsonDocument.Parse(File.ReadAllBytes(At(DatasetMark.PackageFile)));
            rows = package.RootElement.GetProperty("resources").EnumerateArray()
                .ToDictionary(r => r.GetProperty("path").GetString()!, r => r.GetProperty("rows").GetInt64(), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new DatasetException($"{At(ChecksumFile.FileName)} cannot be read: {e.Message}", e);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new DatasetException($"{At(DatasetMark.PackageFile)} does not say what files there are.", e);
        }

        RowFile format = RowFile.All.FirstOrDefault(f => rows.ContainsKey(f.NameOf(TextTable.One)))
            ?? throw new DatasetException($"{At(DatasetMark.PackageFile)} names no file of texts.");
        IEnumerable<string> files = [DatasetMark.PackageFile, .. rows.Keys, .. DatasetTables.All.Select(format.NameOf)];
        foreach (string name in files)
        {
            bool isTable = name != DatasetMark.PackageFile;
            if (!sums.ContainsKey(name) || (isTable && !rows.ContainsKey(name)))
            {
                throw new DatasetException($"{At(isTable && !rows.ContainsKey(name) ? DatasetMark.PackageFile : ChecksumFile.FileName)} does not name {name}.");
            }
        }

        if (sums.Keys.FirstOrDefault(name => name != Path.GetFileName(name)) is { } elsewhere)
        {
            throw new DatasetException($"{At(ChecksumFile.FileName)} names {elsewhere}, which is no file of a data set.");
        }

        if (sums.Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => !File.Exists(At(name))) is { } missing)
        {
            throw new DatasetException($"{At(missing)} is missing. Nothing was loaded.");
        }

        return new DatasetFolder(folder, format, rows, sums);
    }

    /// <summary>How many rows a table is said to have.</summary>
    public long RowsOf(Table table) => _rows[_format.NameOf(table)];

    /// <summary>The path of a table's file, as it is told.</summary>
    public string PathOf(Table table) => Path.Combine(_folder, _format.NameOf(table));

    /// <summary>Opens the rows of a table.</summary>
    /// <exception cref="DatasetException">Its file cannot be opened.</exception>
    public TableRows OpenTable(Table table, CancellationToken cancellationToken)
    {
        string path = PathOf(table);
        try
        {
            var stream = new FileStream(path, new FileStreamOptions { BufferSize = 64 * 1024 });
            return new TableRows(table, path, RowsOf(table), stream, _format.Read(table, stream, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException($"{path} cannot be read: {e.Message.TrimEnd('.')}. Nothing was loaded.", e);
        }
    }

    /// <summary>The first file that is not as it was written, with what is wrong; null where all are.</summary>
    public async Task<string?> DamageAsync(CancellationToken cancellationToken)
    {
        foreach ((string name, string sum) in _sums.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            string path = Path.Combine(_folder, name);
            try
            {
                if ((await ChecksumFile.SumAsync(path, cancellationToken).ConfigureAwait(false)).Sha256 != sum)
                {
                    return $"{path} is not as it was written: its SHA-256 is not the one in {ChecksumFile.FileName}";
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return $"{path} cannot be read: {e.Message.TrimEnd('.')}";
            }
        }

        return null;
    }
}
