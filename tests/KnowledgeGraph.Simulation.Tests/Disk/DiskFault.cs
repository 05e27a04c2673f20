namespace KnowledgeGraph.Simulation.Tests.Disk;

/// <summary>What happens to a disk, or to who writes to it, at one of its writes.</summary>
internal enum DiskFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The process that writes is killed there; half of the write may be done.</summary>
    Kill,

    /// <summary>All lose their power; what was not yet on the disk is lost, in whatever order.</summary>
    PowerCut,

    /// <summary>From there on nothing gets any longer.</summary>
    Full,

    /// <summary>The write fails.</summary>
    Error,

    /// <summary>From there on it is slow enough for others to look between any two writes.</summary>
    Slow,
}
