using System.Collections.Concurrent;
using SQLitePCL;

namespace KnowledgeGraph.Simulation.Tests.Disk;

/// <summary>
/// The disk under one folder. It counts what is written, fails at the write that it was told, and knows what a cut of the power would lose:
/// what was written to a file since that file was last flushed.
/// </summary>
internal sealed class SimulatedDisk : IDisposable
{
    private const int WriteError = 778;
    private const int Sector = 512;

    /// <summary>How many parts a write is done in.</summary>
    public const int Whole = 4;

    private static readonly ConcurrentDictionary<string, SimulatedDisk> Disks = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<UnflushedWrite>> unflushed = new(StringComparer.Ordinal);
    private readonly string folder;
    private DiskFault fault;
    private int left;
    private bool isLooking;

    public SimulatedDisk(string folder)
    {
        this.folder = folder;
        Disks[folder] = this;
    }

    /// <summary>Whether the power is off.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Whether the fault that was planned has come.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>How much was written so far: writes, cuts, flushes and removals.</summary>
    public int Count { get; private set; }

    /// <summary>Looks at the store between two writes of a slow disk.</summary>
    public Action? Look { get; set; }

    /// <summary>The disk that a file is on; null for one that is not simulated.</summary>
    public static SimulatedDisk? Of(string path) => Path.GetDirectoryName(path) is { } folder ? Disks.GetValueOrDefault(folder) : null;

    /// <summary>Plans what happens.</summary>
    /// <param name="what">What.</param>
    /// <param name="after">After how many writes from now on.</param>
    public void Plan(DiskFault what, int after) => (fault, left, HasFailed) = (what, after, false);

    /// <summary>Nothing happens from now on.</summary>
    public void Calm() => (fault, left) = (DiskFault.None, 0);

    /// <summary>Whether a write may go on; else the code of SQLite that it fails with.</summary>
    /// <param name="process">Who writes; null where nobody knows.</param>
    /// <param name="grows">Whether the file gets longer by it.</param>
    /// <param name="parts">How many quarters of it are done, also where it fails.</param>
    public int Before(DiskProcess? process, bool grows, out int parts)
    {
        parts = 0;
        if (IsOff || process is { IsDead: true })
        {
            return WriteError;
        }

        Count++;
        if (left > 0)
        {
            parts = Whole;
            left--;
            return raw.SQLITE_OK;
        }

        switch (fault)
        {
            case DiskFault.Kill when process is not null:
                (process.IsDead, HasFailed, fault, parts) = (true, true, DiskFault.None, Count % (Whole + 1));
                return WriteError;
            case DiskFault.PowerCut:
                (IsOff, HasFailed, fault, parts) = (true, true, DiskFault.None, Count % (Whole + 1));
                return WriteError;
            case DiskFault.Error:
                (HasFailed, fault) = (true, DiskFault.None);
                return WriteError;
            case DiskFault.Full when grows:
                HasFailed = true;
                return raw.SQLITE_FULL;
            case DiskFault.Slow when !isLooking:
                HasFailed = true;
                (isLooking, DiskFault now) = (true, fault);
                Look?.Invoke();
                (isLooking, fault, parts) = (false, now, Whole);
                return raw.SQLITE_OK;
            default:
                parts = Whole;
                return raw.SQLITE_OK;
        }
    }

    /// <summary>Remembers a write.</summary>
    public void Wrote(string path, UnflushedWrite write)
    {
        if (!unflushed.TryGetValue(path, out List<UnflushedWrite>? writes))
        {
            unflushed.Add(path, writes = []);
        }

        writes.Add(write);
    }

    /// <summary>All of a file is on the disk, or the file is gone.</summary>
    public void Flushed(string path) => unflushed.Remove(path);

    /// <summary>Gives power again, when all who used the disk are gone. Of each file what was flushed is there, and of what was not anything
    /// may be.</summary>
    public void PowerOn(Random random)
    {
        int kind = random.Next(3);
        foreach ((string path, List<UnflushedWrite> writes) in unflushed)
        {
            if (!File.Exists(path))
            {
                continue;
            }

            using FileStream file = File.Open(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            foreach (UnflushedWrite write in Enumerable.Reverse(writes))
            {
                write.Undo(file);
            }

            foreach (UnflushedWrite write in writes)
            {
                Again(file, write, kind, random);
            }
        }

        unflushed.Clear();
        foreach (string index in Directory.GetFiles(folder, "*-shm"))
        {
            File.Delete(index);
        }

        IsOff = false;
    }

    public void Dispose() => Disks.TryRemove(folder, out _);

    // Nothing, or each write by itself, or each sector by itself.
    private static void Again(FileStream file, UnflushedWrite write, int kind, Random random)
    {
        if (kind == 1 && random.Next(2) == 0)
        {
            write.Do(file, 0, write.After.Length);
        }

        for (int at = 0; kind == 2 && at < write.After.Length; at += Sector)
        {
            if (random.Next(4) != 0)
            {
                write.Do(file, at, Math.Min(Sector, write.After.Length - at));
            }
        }
    }
}
