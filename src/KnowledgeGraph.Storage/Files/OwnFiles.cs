using System.Runtime.Versioning;

namespace KnowledgeGraph.Storage.Files;

/// <summary>
/// Files and folders that are made for their owner alone (0600 and 0700); what is there already keeps its rights. On Windows they have
/// those of the folder around them, the user's own.
/// </summary>
public static class OwnFiles
{
    private const UnixFileMode OfAFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfAFolder = OfAFile | UnixFileMode.UserExecute;

    /// <summary>Makes a folder and those around it, where they are missing.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            MakeMissing(Path.GetFullPath(path));
        }
    }

    /// <summary>Opens a file to write it anew.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.Create, OfAFile);

    /// <summary>Opens a file to write a command anew, which its owner may run.</summary>
    public static FileStream CreateCommand(string path) => Open(path, FileMode.Create, OfAFolder);

    /// <summary>Makes an empty file where there is none, for whoever opens it by other means. What prevents that is left for them to say.</summary>
    /// <remarks>A file that is there is not opened: to close it would end the locks that this process has on it.</remarks>
    public static void MakeIfMissing(string path)
    {
        if (Path.Exists(path))
        {
            return;
        }

        try
        {
            Open(path, FileMode.CreateNew, OfAFile).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process was faster, or the folder cannot be written.
        }
    }

    // One by one: the framework makes those around the last with the usual rights.
    [UnsupportedOSPlatform("windows")]
    private static void MakeMissing(string path)
    {
        if (!Directory.Exists(path))
        {
            if (Path.GetDirectoryName(path) is { } around)
            {
                MakeMissing(around);
            }

            Directory.CreateDirectory(path, OfAFolder);
        }
    }

    private static FileStream Open(string path, FileMode mode, UnixFileMode rights)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = rights;
        }

        return new FileStream(path, options);
    }
}
