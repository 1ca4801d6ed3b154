// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title The group G1 of BN254 (alt_bn128), through the precompiles 6 and 7 (EIP-196) and 5 (EIP-198)
/// @dev y^2 = x^3 + 3 over the field of P elements; the order R of the group is prime and its cofactor is one, so that
/// every point of the curve is in the group and there are no small subgroups. (0, 0) is how EIP-196 writes the neutral
/// element; it is not on the curve. A precompile that is handed anything else burns all its gas: check first.
library Bn254 {
    /// @notice A point by its affine coordinates.
    struct Point {
        uint256 x;
        uint256 y;
    }

    /// @notice Order of the field (EIP-196).
    uint256 internal constant P = 21888242871839275222246405745257275088696311157297823662689037894645226208583;
    /// @notice Order of the group (EIP-196).
    uint256 internal constant R = 21888242871839275222246405745257275088548364400416034343698204186575808495617;
    /// @dev P is 3 modulo 4: a square's root is its power by this.
    uint256 private constant ROOT = (P + 1) / 4;
    /// @dev Each try succeeds with probability 0.378: none of this many does with less than 2^-175.
    uint256 private constant MAX_TRIES = 256;

    /// @notice A precompile did not answer, which happens on a chain without EIP-196 and EIP-198 only.
    error PrecompileFailed();
    /// @notice No try gave a point; another seed does.
    error NoPoint();

    /// @notice True for coordinates below P that satisfy the equation; false for the neutral element.
    function isOnCurve(Point memory point) internal pure returns (bool) {
        if (point.x >= P || point.y >= P) return false;
        return mulmod(point.y, point.y, P) == _rightSide(point.x);
    }

    /// @notice The generator (EIP-196).
    function generator() internal pure returns (Point memory) {
        return Point(1, 2);
    }

    /// @notice a times `left` plus b times `right`.
    function combination(uint256 a, Point memory left, uint256 b, Point memory right)
        internal
        view
        returns (Point memory sum)
    {
        bool done;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mcopyPoint(m, left)
            mstore(add(m, 0x40), a)
            done := staticcall(gas(), 7, m, 0x60, m, 0x40)
            mcopyPoint(add(m, 0x40), right)
            mstore(add(m, 0x80), b)
            done := and(staticcall(gas(), 7, add(m, 0x40), 0x60, add(m, 0x40), 0x40), done)
            done := and(staticcall(gas(), 6, m, 0x80, sum, 0x40), done)

            function mcopyPoint(to, from) {
                mstore(to, mload(from))
                mstore(add(to, 0x20), mload(add(from, 0x20)))
            }
        }
        if (!done) revert PrecompileFailed();
    }

    /// @notice The one point that belongs to a seed; nobody knows its logarithm.
    /// @dev Try and increment: the hash of seed and counter gives x (its upper 254 bits, thrown away from P on) and the
    /// parity of y (its lowest bit). The first counter that gives a point counts, so that there is no choice.
    function hashToPoint(bytes32 seed) internal view returns (Point memory point) {
        for (uint256 i = 0; i < MAX_TRIES; ++i) {
            uint256 hash = uint256(keccak256(abi.encode(seed, i)));
            uint256 x = hash >> 2;
            if (x >= P) continue;
            uint256 square = _rightSide(x);
            uint256 y = _power(square, ROOT);
            if (mulmod(y, y, P) != square) continue;
            return Point(x, (y & 1) == (hash & 1) ? y : P - y);
        }
        revert NoPoint();
    }

    function _rightSide(uint256 x) private pure returns (uint256) {
        return addmod(mulmod(mulmod(x, x, P), x, P), 3, P);
    }

    function _power(uint256 base, uint256 exponent) private view returns (uint256 result) {
        bool done;
        uint256 modulus = P;
        assembly ("memory-safe") {
            let m := mload(0x40)
            mstore(m, 0x20)
            mstore(add(m, 0x20), 0x20)
            mstore(add(m, 0x40), 0x20)
            mstore(add(m, 0x60), base)
            mstore(add(m, 0x80), exponent)
            mstore(add(m, 0xa0), modulus)
            done := staticcall(gas(), 5, m, 0xc0, m, 0x20)
            result := mload(m)
        }
        if (!done) revert PrecompileFailed();
    }
}
