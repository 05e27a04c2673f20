using System.Text.Json;

namespace KnowledgeGraph.Dataset.Reading;

/// <summary>How a data set of this program is told from everything else.</summary>
public static class DatasetMark
{
    internal const string PackageFile = "datapackage.json";

    internal const string Name = "kgDataset";

    // Many times as long as it is.
    private const long LongestPackage = 16 * 1024 * 1024;

    /// <summary>Whether a folder says that it holds a data set; opening it says whether it is one of this program.</summary>
    public static bool MayBeAt(string folder) => File.Exists(Path.Combine(folder, PackageFile));

    /// <summary>Whether a folder holds a data set of this program, of whatever version.</summary>
    public static bool IsAt(string folder) => FormAt(folder) is not null;

    /// <summary>The version of its form; null where there is no data set of this program.</summary>
    internal static int? FormAt(string folder)
    {
        string path = Path.Combine(folder, PackageFile);
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length > LongestPackage)
            {
                return null;
            }

            using var package = JsonDocument.Parse(File.ReadAllBytes(path));
            return package.RootElement.ValueKind == JsonValueKind.Object && package.RootElement.TryGetProperty(Name, out JsonElement form)
                && form.ValueKind == JsonValueKind.Number && form.TryGetInt32(out int number) ? number : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
