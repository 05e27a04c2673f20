using KnowledgeGraph.Dataset;
using KnowledgeGraph.Dataset.Reading;
using KnowledgeGraph.Dataset.Writing;
using KnowledgeGraph.Model.Graph;

namespace KnowledgeGraph.Storage.Tests.Datasets;

/// <summary>A folder with a data set, gone when the test is over.</summary>
internal sealed class DatasetFiles : IDisposable
{
    private DatasetFiles()
    {
    }

    /// <summary>Where the folder is, with what is written beside it.</summary>
    public string Around { get; } = Directory.CreateTempSubdirectory("kg-dataset-").FullName;

    /// <summary>The folder of the data set.</summary>
    public string Folder => Path.Combine(Around, "set");

    /// <summary>A folder with nothing in it.</summary>
    public static DatasetFiles None() => new();

    /// <summary>The data set of a graph.</summary>
    public static async Task<DatasetFiles> OfAsync(IGraphStore graph, DatasetFormat format = DatasetFormat.Both)
    {
        var files = new DatasetFiles();
        await files.WriteAsync(graph, format);
        return files;
    }

    /// <summary>Writes it.</summary>
    public Task<DatasetSummary> WriteAsync(IGraphStore graph, DatasetFormat format = DatasetFormat.Both) =>
        new DatasetExport(graph).WriteAsync(Folder, format, _ => { });

    /// <summary>Loads it.</summary>
    public async Task<DatasetCounts> LoadAsync(IGraphStore graph)
    {
        DatasetCounts counts = default;
        await new DatasetLoader(graph).LoadAsync(Folder, _ => { }, outcome => counts = counts.With(outcome));
        return counts;
    }

    /// <summary>The sums of its files, by name.</summary>
    public string Sums() => string.Concat(Directory.EnumerateFiles(Folder).Order(StringComparer.Ordinal)
        .Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}\n"));

    public void Dispose() => Directory.Delete(Around, recursive: true);
}
